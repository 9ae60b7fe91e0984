package fr.vigie.it.installation;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A server folder as the build leaves it, with a home of its own. Replacing the folder is what a
 * rebuild does; the home stays.
 */
public final class Installation {
  private static final Path BUILT = Path.of("..", "wildfly-config", "target", "server");
  private static final Path HERE = Path.of("target", "installations").toAbsolutePath();

  private final Path server;
  private final Path home;
  private final int port = freePort();
  private final int managementPort = freePort();

  private Installation(String name) {
    server = HERE.resolve(name).resolve("server");
    home = HERE.resolve(name).resolve("home");
  }

  /** A new installation: a copied server, no home yet. */
  public static Installation fresh(String name) {
    delete(HERE.resolve(name));
    var installation = new Installation(name);
    copy(BUILT, installation.server);
    return installation;
  }

  /** Throws the server folder away and puts a newly built one in its place. */
  void rebuild() {
    delete(server);
    copy(BUILT, server);
  }

  /**
   * Starts the server and waits until it says that it has started, well or with errors.
   *
   * @param environment variables beside {@code VIGIE_HOME}
   * @param arguments more arguments for the start script
   */
  public RunningServer start(Map<String, String> environment, String... arguments) {
    var command =
        new ArrayList<>(
            List.of(
                server.resolve("bin/standalone.sh").toString(),
                "-Djboss.http.port=" + port,
                "-Djboss.management.http.port=" + managementPort));
    command.addAll(Arrays.asList(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("VIGIE_"));
    builder.environment().putAll(environment);
    builder.environment().put("VIGIE_HOME", home.toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return RunningServer.of(builder);
  }

  /** A program with an account's token. */
  public ApiClient as(DemoAccount account) {
    return ApiClient.at(portal()).withToken(account.token());
  }

  public URI portal() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** The folder of data, keys and logs. */
  Path home() {
    return home;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
