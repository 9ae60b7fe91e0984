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
