package fr.vigie.it.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signs in without a browser, by sending the form of the sign-in page. */
final class PasswordProbe {
  private static final Pattern VIEW_STATE =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");

  /** Of the policy for scripts; without it the sign-in page answers no form. */
  private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

  private PasswordProbe() {}

  /** Whether the portal lets this person in. */
  static boolean accepts(URI portal, String login, String password) {
    var http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    URI page = portal.resolve("/login.xhtml");
    String form = send(http, HttpRequest.newBuilder(page)).body();
    var fields =
        Map.of(
            "login",
            "login",
            "login:name",
            login,
            "login:password",
            password,
            "login:enter",
            "",
            "primefaces.nonce",
            found(NONCE, form),
            "jakarta.faces.ViewState",
            found(VIEW_STATE, form));
    var answer =
        send(
            http,
            HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
    return switch (answer.statusCode()) {
      case 302 -> true;
      case 200 -> false;
      default -> throw new IllegalStateException("sign-in failed: " + answer.statusCode());
    };
  }

  static int statusOfSignInPage(URI portal) {
    return send(HttpClient.newHttpClient(), HttpRequest.newBuilder(portal.resolve("/login.xhtml")))
        .statusCode();
  }

  private static String found(Pattern pattern, String page) {
    Matcher matcher = pattern.matcher(page);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + pattern + " on the sign-in page");
    }
    return matcher.group(1);
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
