package fr.vigie.it.installation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A server process and what it says. */
public final class RunningServer implements AutoCloseable {
  /** WildFly's word for "started", well (25) or with errors (26). */
  private static final Pattern STARTED = Pattern.compile("WFLYSRV002[56]:");

  private static final int START_PATIENCE_SECONDS = 180;
  private static final int STOP_PATIENCE_SECONDS = 90;

  private final Process process;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Void> started = new CompletableFuture<>();
  private final Thread reader;

  private RunningServer(Process process) {
    this.process = process;
    this.reader = new Thread(this::read, "server output");
  }

  static RunningServer of(ProcessBuilder builder) {
    RunningServer server;
    try {
      server = new RunningServer(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.reader.start();
    server.awaitStart();
    return server;
  }

  /** The lines logged so far that contain a text. */
  public List<String> saying(String text) {
    return lines.stream().filter(line -> line.contains(text)).toList();
  }

  /** Ends the server as a power cut would, without a word to it, and waits until it is gone. */
  void kill() {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(one -> one.onExit().join());
  }

  /** Tells the script that started the server to stop it, and waits until it is gone. */
  @Override
  public void close() {
    // the process's own method would close the output, and what the server last says is lost
    process.toHandle().destroy();
    try {
      if (!process.waitFor(STOP_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new IllegalStateException("the server did not stop\n" + log());
      }
      reader.join(TimeUnit.SECONDS.toMillis(STOP_PATIENCE_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void awaitStart() {
    try {
      started.get(START_PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      close();
      throw new IllegalStateException("the server did not start\n" + log(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void read() {
    try (var output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      output
          .lines()
          .forEach(
              line -> {
                lines.add(line);
                if (STARTED.matcher(line).find()) {
                  started.complete(null);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      started.completeExceptionally(new IllegalStateException("the server has ended"));
    }
  }

  private String log() {
    return String.join("\n", lines);
  }
}
