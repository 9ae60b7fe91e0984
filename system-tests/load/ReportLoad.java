import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * Makes the signed monthly report of a service with 200 outages, many times.
 *
 * <p>{@code java system-tests/load/ReportLoad.java [base URL] [reports]} against a demonstration
 * that is running; says the 50th and 95th percentile once warm, and the ratio to the statement alone.
 */
class ReportLoad {
  private static final Instant START = Instant.parse("2026-08-01T00:00:00Z");
  private static final int OUTAGES = 200;
  private static final int WARM = 25;

  public static void main(String[] arguments) throws Exception {
    String base = arguments.length > 0 ? arguments[0] : "http://127.0.0.1:8080";
    int reports = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
    String code = "REPORT-" + System.nanoTime() % 100_000_000;
    var http = HttpClient.newHttpClient();
    send(
        http,
        json(
            base + "/api/v1/services",
            """
            {"code":"%s","name":"Load","operator":"MIPIH","contract":"1901913",
             "validFor_s":90000,"paths":[{"code":"p","aliases":[],"share":1.0}]}"""
                .formatted(code)));
    var log = new StringBuilder("at,service,state\n");
    for (int i = 0; i < OUTAGES; i++) {
      Instant at = START.plus(Duration.ofHours(3L * i + 1));
      log.append(at).append(",p,DOWN\n").append(at.plusSeconds(60 + i)).append(",p,UP\n");
    }
    send(
        http,
        request(base + "/api/v1/services/" + code + "/status-log")
            .header("Content-Type", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofString(log.toString())));
    long downSeconds = 0;
    for (int i = 0; i < OUTAGES; i++) {
      downSeconds += 60 + i;
    }
    String statement = "/api/v1/services/" + code + "/availability?period=2026-08&commitment=B";
    String found = send(http, request(base + statement).GET());
    if (!found.contains("\"netSeconds\":" + downSeconds)) {
      throw new IllegalStateException("expected " + downSeconds + " s down in " + found);
    }
    double[] made = new double[reports];
    double[] stated = new double[reports];
    for (int i = -WARM; i < reports; i++) {
      double one = time(http, json(base + "/api/v1/reports", order(code)));
      double other = time(http, request(base + statement).GET());
      if (i >= 0) {
        made[i] = one;
        stated[i] = other;
      }
    }
    Arrays.sort(made);
    Arrays.sort(stated);
    System.out.printf(
        "signed report with %d outages, warm: p50 %.0f ms, p95 %.0f ms; statement alone: p50 %.0f"
            + " ms; ratio %.1f%n",
        OUTAGES,
        made[reports / 2],
        made[reports * 95 / 100],
        stated[reports / 2],
        made[reports / 2] / stated[reports / 2]);
  }

  private static String order(String code) {
    return "{\"kind\":\"availability\",\"service\":\"%s\",\"period\":\"2026-08\",\"language\":\"fr\"}"
        .formatted(code);
  }

  private static double time(HttpClient http, HttpRequest.Builder request) throws Exception {
    long start = System.nanoTime();
    send(http, request);
    return (System.nanoTime() - start) / 1e6;
  }

  private static HttpRequest.Builder request(String url) {
    return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer demo-admin");
  }

  private static HttpRequest.Builder json(String url, String body) {
    return request(url)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static String send(HttpClient http, HttpRequest.Builder request) throws Exception {
    HttpResponse<String> response =
        http.send(
            request.timeout(Duration.ofMinutes(2)).build(), HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new IllegalStateException(response.statusCode() + " " + response.body());
    }
    return response.body();
  }
}
