import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the signed support report of a month many times in a row, and asks for its figures between.
 *
 * <p>{@code java system-tests/load/SupportLoad.java BASE-URL PERIOD [reports]} against a
 * demonstration that {@code TicketsSeed} has filled and that is running; says the 50th percentile
 * and the longest of both, their ratio, and the heap that the server uses after each. Every report
 * must be verified as following from its evidence.
 */
class SupportLoad {
  private static final String SERVICE = "MEDIMAIL";
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
  private static final Pattern HEAP =
      Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\"} (\\S+)");

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;
  private final String period;

  private SupportLoad(String base, String period) {
    this.base = base;
    this.period = period;
  }

  public static void main(String[] arguments) throws Exception {
    int reports = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
    new SupportLoad(arguments[0], arguments[1]).run(reports);
  }

  private void run(int reports) throws Exception {
    double[] made = new double[reports];
    double[] figures = new double[reports];
    double[] verified = new double[reports];
    for (int i = 0; i < reports; i++) {
      figures[i] = seconds(this::figures);
      String[] report = new String[1];
      made[i] = seconds(() -> report[0] = make());
      byte[] pdf = send(request("/api/v1/reports/" + report[0] + "/pdf").GET());
      verified[i] = seconds(() -> verify(pdf));
      System.out.printf(
          "figures %.1f s, report %.1f s, %.1f MB, verified in %.1f s, heap %s%n",
          figures[i], made[i], pdf.length / 1e6, verified[i], heap());
    }
    Arrays.sort(made);
    Arrays.sort(figures);
    Arrays.sort(verified);
    System.out.printf(
        "figures p50 %.1f s, longest %.1f s; report p50 %.1f s, longest %.1f s, ratio %.1f;"
            + " verification p50 %.1f s, longest %.1f s%n",
        figures[reports / 2],
        figures[reports - 1],
        made[reports / 2],
        made[reports - 1],
        made[reports / 2] / figures[reports / 2],
        verified[reports / 2],
        verified[reports - 1]);
  }

  private void figures() throws Exception {
    String path = "/api/v1/services/" + SERVICE + "/support?period=" + period;
    String told = new String(send(request(path).header("Accept", "application/json").GET()));
    if (!told.contains("\"trend\":[")) {
      throw new IllegalStateException("no figures: " + told);
    }
  }

  private String make() throws Exception {
    String order =
        "{\"kind\":\"support\",\"service\":\"%s\",\"period\":\"%s\",\"language\":\"fr\"}"
            .formatted(SERVICE, period);
    String made =
        new String(
            send(
                request("/api/v1/reports")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(order))));
    Matcher id = ID.matcher(made);
    if (!id.find()) {
      throw new IllegalStateException("no report: " + made);
    }
    return id.group(1);
  }

  private void verify(byte[] pdf) throws Exception {
    String found =
        new String(
            send(
                request("/api/v1/reports/verify")
                    .header("Content-Type", "application/pdf")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(pdf))));
    if (!found.contains("\"intact\":true")
        || !found.contains("\"figuresFollowFromEvidence\":true")) {
      throw new IllegalStateException("not verified: " + found);
    }
  }

  private String heap() throws Exception {
    Matcher heap = HEAP.matcher(new String(send(request("/metrics").GET())));
    return heap.find() ? "%.0f MB".formatted(Double.parseDouble(heap.group(1)) / 1e6) : "unknown";
  }

  private interface Act {
    void run() throws Exception;
  }

  private static double seconds(Act act) throws Exception {
    long start = System.nanoTime();
    act.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Bearer demo-manager");
  }

  private byte[] send(HttpRequest.Builder request) throws Exception {
    HttpResponse<byte[]> response =
        http.send(
            request.timeout(Duration.ofMinutes(2)).build(), HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() >= 300) {
      throw new IllegalStateException(
          response.statusCode() + " " + new String(response.body()));
    }
    return response.body();
  }
}
