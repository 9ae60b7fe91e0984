package fr.vigie.web.api;

import fr.vigie.web.i18n.Texts;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** Errors as problem details (RFC 9457) with a stable code. */
final class Problems {
  static final String MEDIA_TYPE = "application/problem+json";

  private Problems() {}

  static Response response(int status, JsonObjectBuilder problem) {
    return Response.status(status).type(MEDIA_TYPE).entity(problem.build().toString()).build();
  }

  static JsonObjectBuilder problem(int status, String code, String detail) {
    Response.Status known = Response.Status.fromStatusCode(status);
    return Json.createObjectBuilder()
        .add("type", "about:blank")
        .add("title", known == null ? code : known.getReasonPhrase())
        .add("status", status)
        .add("code", code)
        .add("detail", detail);
  }

  /** The language that the client prefers: French unless it asks for English. */
  static Locale language(HttpHeaders headers) {
    return headers.getAcceptableLanguages().stream()
        .map(Locale::getLanguage)
        .filter(Texts::isSpoken)
        .findFirst()
        .map(Locale::forLanguageTag)
        .orElse(Locale.FRENCH);
  }
}
