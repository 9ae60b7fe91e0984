import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Imports a million alternating rows into a fresh service and checks what came of it.
 *
 * <p>{@code java system-tests/load/ImportLoad.java [base URL] [rows]} against a demonstration that
 * is running; says the seconds, the rows a second, and the ratio to writing the same file to disk.
 */
class ImportLoad {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int STEP = 20;

  public static void main(String[] arguments) throws Exception {
    String base = arguments.length > 0 ? arguments[0] : "http://127.0.0.1:8080";
    int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
    String code = "LOAD-" + System.nanoTime() % 100_000_000;
    var http = HttpClient.newHttpClient();
    post(
        http,
        base + "/api/v1/services",
        "application/json",
        HttpRequest.BodyPublishers.ofString(
            """
            {"code":"%s","name":"Load","operator":"MIPIH","contract":"1901913",
             "validFor_s":90000,"paths":[{"code":"p","aliases":[],"share":1.0}]}"""
                .formatted(code)));
    Path file = Files.createTempFile("vigie-load", ".csv");
    try {
      long writing = System.nanoTime();
      write(file, rows);
      double written = seconds(writing);
      long importing = System.nanoTime();
      String first =
          post(
              http,
              base + "/api/v1/services/" + code + "/status-log",
              "text/csv",
              HttpRequest.BodyPublishers.ofFile(file));
      double imported = seconds(importing);
      importing = System.nanoTime();
      String again =
          post(
              http,
              base + "/api/v1/services/" + code + "/status-log",
              "text/csv",
              HttpRequest.BodyPublishers.ofFile(file));
      double repeated = seconds(importing);
      expect(first, "{\"imported\":" + rows + ",\"unchanged\":0}");
      expect(again, "{\"imported\":0,\"unchanged\":" + rows + "}");
      checkFigures(http, base, code, rows);
      System.out.printf(
          "%d rows imported in %.1f s (%.0f a second), again in %.1f s;"
              + " %.0f times as long as writing the file (%.2f s)%n",
          rows, imported, rows / imported, repeated, imported / written, written);
    } finally {
      Files.delete(file);
    }
  }

  /** UP for 20 seconds, DOWN for 20 seconds, and so on. */
  private static void write(Path file, int rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("at,service,state\n");
      for (int row = 0; row < rows; row++) {
        out.write(START.plusSeconds((long) STEP * row) + ",p," + (row % 2 == 0 ? "UP" : "DOWN"));
        out.write('\n');
      }
    }
  }

  /** January, at any hour: half of its seconds from the first row on are down. */
  private static void checkFigures(HttpClient http, String base, String code, int rows)
      throws Exception {
    long half = Math.min((long) STEP * rows, Duration.ofDays(31).toSeconds() - 3_600) / 2;
    String statement =
        get(http, base + "/api/v1/services/" + code + "/availability?period=2026-01&commitment=B");
    if (rows >= 134_000) {
      expectContains(statement, "\"netSeconds\":" + half);
    }
  }

  private static String post(
      HttpClient http, String url, String type, HttpRequest.BodyPublisher body) throws Exception {
    return send(
        http,
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", type)
            .header("Authorization", "Bearer demo-admin")
            .POST(body));
  }

  private static String get(HttpClient http, String url) throws Exception {
    return send(
        http,
        HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer demo-admin"));
  }

  private static String send(HttpClient http, HttpRequest.Builder request) throws Exception {
    HttpResponse<String> response =
        http.send(
            request.timeout(Duration.ofMinutes(5)).build(), HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new IllegalStateException(response.statusCode() + " " + response.body());
    }
    return response.body();
  }

  private static void expect(String found, String wanted) {
    if (!found.equals(wanted)) {
      throw new IllegalStateException("expected " + wanted + " but was " + found);
    }
  }

  private static void expectContains(String found, String wanted) {
    if (!found.contains(wanted)) {
      throw new IllegalStateException("expected " + wanted + " in " + found);
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
