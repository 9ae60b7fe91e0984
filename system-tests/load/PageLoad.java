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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Twenty people at pages of a demonstration, each with a second of thought between two of them.
 * Each rendered page is checked for what it must contain; the percentiles of each kind of page are
 * told, and the ratio to a page that reads no cases.
 *
 * @param <L> the kinds of page that they look at
 */
abstract class PageLoad<L extends Enum<L> & PageLoad.Weighed> {
  private static final int USERS = 20;
  private static final Duration THOUGHT = Duration.ofSeconds(1);
  private static final int WARM_SECONDS = 30;
  private static final Pattern VIEW_STATE =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

  private final String base;
  private final Pattern reference;
  private final L first;
  private final L file;
  private final L none;
  private final long warmUntil;
  private final long end;
  private final Map<L, List<Double>> times = new ConcurrentHashMap<>();

  /** How often a kind of page is looked at, beside the others. */
  interface Weighed {
    int weight();
  }

  /**
   * Reads its arguments: base URL and seconds, both optional.
   *
   * @param reference finds the references on a page, as its first group
   * @param first the page on which the first references are found
   * @param file the page of one case
   * @param none the page that reads no cases
   */
  PageLoad(String[] arguments, Pattern reference, L first, L file, L none) {
    this.base = arguments.length > 0 ? arguments[0] : "http://127.0.0.1:8080";
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 120;
    this.reference = reference;
    this.first = first;
    this.file = file;
    this.none = none;
    this.warmUntil = System.nanoTime() + TimeUnit.SECONDS.toNanos(WARM_SECONDS);
    this.end = warmUntil + TimeUnit.SECONDS.toNanos(seconds);
  }

  /** Who looks; the accounts take turns. */
  abstract List<String> logins();

  /** Where a page is; a case's is that of the reference. */
  abstract String address(L look, Random random, String ref);

  /** Whether a page is right; says why not, or nothing. */
  abstract String fault(L look, String page, String ref, List<String> found);

  /** Lets them look, then tells. */
  final void run() throws Exception {
    var people = Executors.newFixedThreadPool(USERS);
    var work = new ArrayList<Future<?>>();
    for (int i = 0; i < USERS; i++) {
      String login = logins().get(i % logins().size());
      var random = new Random(i);
      work.add(
          people.submit(
              () -> {
                work(login, random);
                return null;
              }));
    }
    people.shutdown();
    for (Future<?> one : work) {
      one.get();
    }
    tell();
  }

  private void work(String login, Random random) throws Exception {
    var http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    signIn(http, login);
    var seen = new ArrayList<String>();
    while (System.nanoTime() < end) {
      Thread.sleep(THOUGHT.toMillis() / 2 + random.nextInt((int) THOUGHT.toMillis()));
      L look = seen.isEmpty() ? first : any(random);
      String ref = seen.isEmpty() ? "" : seen.get(random.nextInt(seen.size()));
      long start = System.nanoTime();
      String page = get(http, address(look, random, ref));
      double took = (System.nanoTime() - start) / 1e6;
      if (start > warmUntil) {
        times
            .computeIfAbsent(look, any -> Collections.synchronizedList(new ArrayList<>()))
            .add(took);
      }
      List<String> found = reference.matcher(page).results().map(one -> one.group(1)).toList();
      String fault = fault(look, page, ref, found);
      if (!fault.isEmpty()) {
        throw new IllegalStateException(look + ": " + fault);
      }
      seen.addAll(look == file ? List.of() : found);
    }
  }

  private L any(Random random) {
    L[] looks = none.getDeclaringClass().getEnumConstants();
    int left = random.nextInt(List.of(looks).stream().mapToInt(Weighed::weight).sum());
    for (L look : looks) {
      left -= look.weight();
      if (left < 0) {
        return look;
      }
    }
    throw new IllegalStateException();
  }

  /** A place in a list as the portal's own links would name it. */
  static String cursor(String sort, String id, Instant key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            ("after\n" + sort + "\n" + id + "\n" + key).getBytes(StandardCharsets.UTF_8));
  }

  /** Nothing where it is right. */
  static String unless(boolean right, String why) {
    return right ? "" : why;
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
    double plain = percentile(times.get(none), 50);
    new TreeMap<>(times)
        .forEach(
            (look, took) -> {
              tell(look.name(), took, plain);
              if (look != none) {
                all.addAll(took);
              }
            });
    tell("all but " + none, all, plain);
  }

  private static void tell(String what, List<Double> took, double plain) {
    System.out.printf(
        "%-20s %5d pages, p50 %4.0f ms, p95 %4.0f ms, longest %4.0f ms, ratio %.1f%n",
        what,
        took.size(),
        percentile(took, 50),
        percentile(took, 95),
        percentile(took, 100),
        percentile(took, 50) / plain);
  }

  private static double percentile(List<Double> took, int percent) {
    List<Double> sorted = took.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
