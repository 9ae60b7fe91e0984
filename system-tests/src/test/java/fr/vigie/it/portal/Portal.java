package fr.vigie.it.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Where the portal under test answers, seen from the tests' JVM and from inside the server. */
public final class Portal {
  private static final String PORT =
      System.getProperty("it.http.port", System.getProperty("jboss.http.port"));

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Portal() {}

  public static URI uri(String path) {
    return URI.create("http://127.0.0.1:" + PORT + path);
  }

  /** What the portal measures now, as Prometheus text. */
  public static String metrics() {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(uri("/metrics")).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
