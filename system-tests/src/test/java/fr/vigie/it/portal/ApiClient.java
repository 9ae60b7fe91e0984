package fr.vigie.it.portal;

import fr.vigie.directory.DemoAccount;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A program that calls the HTTP interface, with fixed headers. Follows no redirect. */
public final class ApiClient {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI api;
  private final List<String> headers;

  private ApiClient(URI api, List<String> headers) {
    this.api = api;
    this.headers = headers;
  }

  /** A program without a token. */
  public static ApiClient anonymous() {
    return at(Portal.uri(""));
  }

  /** A program without a token, for a portal elsewhere. */
  public static ApiClient at(URI portal) {
    return new ApiClient(URI.create(portal + "/api/v1"), List.of());
  }

  public static ApiClient as(DemoAccount account) {
    return anonymous().withToken(account.token());
  }

  public ApiClient withToken(String token) {
    return with("Authorization", "Bearer " + token);
  }

  /** The same program, sending one more header. */
  public ApiClient with(String name, String value) {
    var more = new ArrayList<>(headers);
    more.add(name);
    more.add(value);
    return new ApiClient(api, List.copyOf(more));
  }

  /**
   * What came back.
   *
   * @param body decoded as UTF-8
   */
  public record Answer(int status, HttpHeaders headers, String body) {
    public JsonObject json() {
      try (var reader = Json.createReader(new StringReader(body))) {
        return reader.readObject();
      }
    }

    /** The header's first value, empty if there is none. */
    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    /** The code of a problem. */
    public String code() {
      return json().getString("code");
    }
  }

  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  public Answer post(String path, JsonObject body) {
    return post(path, "application/json", body.toString());
  }

  public Answer post(String path, String contentType, String body) {
    return with("Content-Type", contentType)
        .send("POST", path, BodyPublishers.ofString(body, StandardCharsets.UTF_8));
  }

  public Answer post(String path, String contentType, byte[] body) {
    return with("Content-Type", contentType).send("POST", path, BodyPublishers.ofByteArray(body));
  }

  public Answer put(String path, JsonObject body) {
    return with("Content-Type", "application/json")
        .send("PUT", path, BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8));
  }

  public Answer delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody());
  }

  /** The bytes of a file that the portal hands out. */
  public byte[] download(String path) {
    HttpResponse<byte[]> response =
        exchange("GET", path, BodyPublishers.noBody(), HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + response.statusCode());
    }
    return response.body();
  }

  private Answer send(String method, String path, HttpRequest.BodyPublisher body) {
    HttpResponse<String> response =
        exchange(method, path, body, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    return new Answer(response.statusCode(), response.headers(), response.body());
  }

  private <T> HttpResponse<T> exchange(
      String method,
      String path,
      HttpRequest.BodyPublisher body,
      HttpResponse.BodyHandler<T> reading) {
    var request =
        HttpRequest.newBuilder(URI.create(api + path)).timeout(PATIENCE).method(method, body);
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    try {
      return http.send(request.build(), reading);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
