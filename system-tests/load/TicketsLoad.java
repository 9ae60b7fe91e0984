import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Twenty people at the lists of tickets, each with a second of thought between two pages: first and
 * deep pages, rare and common filters, random tickets, the console. Each rendered page is checked
 * for what it must contain.
 *
 * <p>{@code java system-tests/load/TicketsLoad.java [base URL] [seconds]} against a demonstration
 * whose lists {@code TicketsSeed} has filled; says the percentiles of each kind of page, and the
 * ratio to a page that reads no ticket.
 */
class TicketsLoad {
  private static final int USERS = 20;
  private static final List<String> LOGINS = List.of("support", "operator", "structure", "support");
  private static final String LIST = "/app/incidents.xhtml";
  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
  private static final Duration THOUGHT = Duration.ofSeconds(1);
  private static final int WARM_SECONDS = 30;
  private static final Pattern REFERENCE = Pattern.compile(">(INC-\\d{4}-1\\d{7})<");
  private static final Pattern VIEW_STATE =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

  /** What a person looks at, with the weight of how often. */
  private enum Look {
    FIRST_LIVE(4),
    DEEP_LIVE(2),
    DEEP_ALL(3),
    DEEP_CLOSED(2),
    RARE_BLOCKING(2),
    RESTORED(1),
    CONSOLE(1),
    TICKET(4),
    NO_LIST(2);

    private final int weight;

    Look(int weight) {
      this.weight = weight;
    }

    static Look any(Random random) {
      int left = random.nextInt(List.of(values()).stream().mapToInt(look -> look.weight).sum());
      for (Look look : values()) {
        left -= look.weight;
        if (left < 0) {
          return look;
        }
      }
      throw new IllegalStateException();
    }
  }

  private final String base;
  private final long warmUntil;
  private final long end;
  private final Map<Look, List<Double>> times = new ConcurrentHashMap<>();

  private TicketsLoad(String base, int seconds) {
    this.base = base;
    this.warmUntil = System.nanoTime() + TimeUnit.SECONDS.toNanos(WARM_SECONDS);
    this.end = warmUntil + TimeUnit.SECONDS.toNanos(seconds);
  }

  public static void main(String[] arguments) throws Exception {
    String base = arguments.length > 0 ? arguments[0] : "http://127.0.0.1:8080";
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 120;
    var load = new TicketsLoad(base, seconds);
    var people = Executors.newFixedThreadPool(USERS);
    var work = new ArrayList<java.util.concurrent.Future<?>>();
    for (int i = 0; i < USERS; i++) {
      int number = i;
      work.add(
          people.submit(
              () -> {
                load.work(LOGINS.get(number % LOGINS.size()), new Random(number));
                return null;
              }));
    }
    people.shutdown();
    for (var one : work) {
      one.get();
    }
    load.tell();
  }

  private void work(String login, Random random) throws Exception {
    var http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    signIn(http, login);
    var seen = new ArrayList<String>();
    while (System.nanoTime() < end) {
      Thread.sleep(THOUGHT.toMillis() / 2 + random.nextInt((int) THOUGHT.toMillis()));
      Look look = seen.isEmpty() ? Look.FIRST_LIVE : Look.any(random);
      String ref = seen.isEmpty() ? "" : seen.get(random.nextInt(seen.size()));
      long start = System.nanoTime();
      String page = get(http, address(look, random, ref));
      double took = (System.nanoTime() - start) / 1e6;
      if (start > warmUntil) {
        times.computeIfAbsent(look, any -> Collections.synchronizedList(new ArrayList<>())).add(took);
      }
      List<String> found = references(page);
      check(look, page, ref, found);
      seen.addAll(look == Look.TICKET ? List.of() : found);
    }
  }

  private static String address(Look look, Random random, String ref) {
    return switch (look) {
      case FIRST_LIVE -> LIST;
      case DEEP_LIVE -> LIST + "?page=" + cursor(soon(random), new UUID(0, 0));
      case DEEP_ALL -> LIST + "?show=all&page=" + cursor(NEVER, anyId(random));
      case DEEP_CLOSED -> LIST + "?show=all&status=CLOSED&page=" + cursor(NEVER, anyId(random));
      case RARE_BLOCKING -> LIST + "?severity=BLOCKING";
      case RESTORED -> LIST + "?status=RESTORED";
      case CONSOLE -> "/app/incident-new.xhtml";
      case TICKET -> "/app/incident.xhtml?ref=" + ref;
      case NO_LIST -> "/app/deadline.xhtml";
    };
  }

  private static Instant soon(Random random) {
    return Instant.now().plusSeconds(random.nextInt(4_000_000));
  }

  /** So that at least a page of tickets comes after it. */
  private static UUID anyId(Random random) {
    return new UUID(random.nextLong() & 0x0fff_ffff_ffff_ffffL, 0);
  }

  /** A place in the list as the portal's own links would name it. */
  private static String cursor(Instant key, UUID id) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            ("after\nbreachAt\n" + id + "\n" + key).getBytes(StandardCharsets.UTF_8));
  }

  private static void check(Look look, String page, String ref, List<String> found) {
    switch (look) {
      case TICKET -> need(page.contains(ref) && page.contains("countdown"), look, ref);
      case NO_LIST -> need(page.contains("<h1"), look, "no page");
      case CONSOLE -> need(page.contains("console:title"), look, "no console");
      case RESTORED -> need(page.contains("role=\"search\""), look, "no list");
      case FIRST_LIVE, DEEP_LIVE ->
          need(found.size() >= 20 && page.contains("data-clock"), look, found.size() + " rows");
      default -> need(found.size() >= 20, look, found.size() + " rows");
    }
  }

  private static void need(boolean right, Look look, String why) {
    if (!right) {
      throw new IllegalStateException(look + ": " + why);
    }
  }

  private static List<String> references(String page) {
    Matcher matcher = REFERENCE.matcher(page);
    return matcher.results().map(found -> found.group(1)).toList();
  }

  private void signIn(HttpClient http, String login) throws Exception {
    String form = get(http, "/login.xhtml");
    var fields =
        Map.of(
            "login", "login",
            "login:name", login,
            "login:password", "demo-" + login,
            "login:enter", "",
            "primefaces.nonce", found(NONCE, form),
            "jakarta.faces.ViewState", found(VIEW_STATE, form));
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(base + "/login.xhtml"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        fields.entrySet().stream()
                            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                            .collect(Collectors.joining("&"))))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 302) {
      throw new IllegalStateException("not signed in: " + answer.statusCode());
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String found(Pattern pattern, String page) {
    Matcher matcher = pattern.matcher(page);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + pattern);
    }
    return matcher.group(1);
  }

  private String get(HttpClient http, String path) throws Exception {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofMinutes(1)).build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " " + answer.statusCode());
    }
    return answer.body();
  }

  private void tell() {
    var all = new ArrayList<Double>();
    double none = percentile(times.get(Look.NO_LIST), 50);
    new TreeMap<>(times)
        .forEach(
            (look, took) -> {
              tell(look.name(), took, none);
              if (look != Look.NO_LIST) {
                all.addAll(took);
              }
            });
    tell("all of the tickets", all, none);
  }

  private static void tell(String what, List<Double> took, double none) {
    System.out.printf(
        "%-20s %5d pages, p50 %4.0f ms, p95 %4.0f ms, longest %4.0f ms, ratio %.1f%n",
        what,
        took.size(),
        percentile(took, 50),
        percentile(took, 95),
        percentile(took, 100),
        percentile(took, 50) / none);
  }

  private static double percentile(List<Double> took, int percent) {
    List<Double> sorted = took.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
