package fr.vigie.web.api;

import fr.vigie.platform.idempotency.Idempotency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/** Creations by HTTP: with the same idempotency key, made once and answered alike. */
@ApplicationScoped
public class Creations {
  @Inject Idempotency idempotency;
  @Inject HttpServletRequest http;

  /**
   * Creates in one transaction with the note of the key.
   *
   * @param key of the request; null for none
   * @param request what the key stands for, together with the address it was sent to: another
   *     content or address with the same key is refused
   */
  @Transactional
  public JsonObject once(String key, JsonObject request, Supplier<JsonObject> creation) {
    String answer =
        idempotency.once(
            key, digest(http.getRequestURI() + " " + request), () -> creation.get().toString());
    try (var reader = Json.createReader(new StringReader(answer))) {
      return reader.readObject();
    }
  }

  /**
   * The same for what has personal data in it: with the key, only its name is kept, and the same
   * request again is answered with the thing as it is then.
   *
   * @param name member of its content that names it, such as {@code ref}
   * @param reading by that name, as the caller may see it
   */
  @Transactional
  public JsonObject once(
      String key,
      JsonObject request,
      Supplier<JsonObject> creation,
      String name,
      Function<String, JsonObject> reading) {
    var made = new AtomicReference<JsonObject>();
    String named =
        idempotency.once(
            key,
            digest(http.getRequestURI() + " " + request),
            () -> {
              made.set(creation.get());
              return made.get().getString(name);
            });
    return made.get() == null ? reading.apply(named) : made.get();
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
