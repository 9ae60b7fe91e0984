package fr.vigie.web.api;

import fr.vigie.web.i18n.Texts;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the interface offers: the OpenAPI document that the build makes of the resource classes,
 * with each operation said in words, what it takes and gives as its records say, and the token that
 * it needs.
 */
public final class ApiDescription {
  private static final String DOCUMENT = "/openapi/openapi.json";

  /** The same as the unconstrained ones in {@code web.xml}. */
  private static final Set<String> OPEN = Set.of("/api/v1/reports/verify", "/api/v1/openapi");

  private static final String RESOURCES = ApiDescription.class.getPackageName();

  private static final JsonObject GENERATED = read();

  private final Texts texts;

  public ApiDescription(Texts texts) {
    this.texts = texts;
  }

  /**
   * One operation for a page.
   *
   * @param method such as {@code POST}
   * @param summary in words
   * @param accepts media type of the body; empty if there is none
   * @param open whether it needs no token
   */
  public record Operation(
      String method,
      String path,
      String summary,
      String accepts,
      boolean open,
      List<Parameter> parameters) {
    /** The feature that it belongs to: the first part of its path below the version. */
    public String feature() {
      return ApiDescription.feature(path);
    }
  }

  /**
   * A parameter.
   *
   * @param in {@code path}, {@code query} or {@code header}
   */
  public record Parameter(String name, String in, boolean required) {}

  /** The whole document. */
  public JsonObject document() {
    JsonObjectBuilder paths = Json.createObjectBuilder();
    var schemas = new Schemas();
    GENERATED
        .getJsonObject("paths")
        .forEach((path, item) -> paths.add(path, described(path, item.asJsonObject(), schemas)));
    return Json.createObjectBuilder(GENERATED)
        .add(
            "info",
            Json.createObjectBuilder(GENERATED.getJsonObject("info"))
                .add("description", texts.text("api.lead")))
        .add("paths", paths)
        .add(
            "components",
            Json.createObjectBuilder()
                .add("schemas", schemas.all())
                .add(
                    "securitySchemes",
                    Json.createObjectBuilder()
                        .add(
                            "token",
                            Json.createObjectBuilder()
                                .add("type", "http")
                                .add("scheme", "bearer"))))
        .add(
            "security",
            Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("token", JsonValue.EMPTY_JSON_ARRAY)))
        .build();
  }

  /** Every operation, by path. */
  public List<Operation> operations() {
    var operations = new ArrayList<Operation>();
    GENERATED
        .getJsonObject("paths")
        .forEach(
            (path, item) ->
                item.asJsonObject()
                    .forEach(
                        (method, operation) ->
                            operations.add(operation(path, method, operation.asJsonObject()))));
    return operations;
  }

  private static String feature(String path) {
    return path.split("/", -1)[3];
  }

  private Operation operation(String path, String method, JsonObject operation) {
    JsonObject body = operation.getJsonObject("requestBody");
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        summary(operation),
        body == null ? "" : String.join(", ", body.getJsonObject("content").keySet()),
        OPEN.contains(path),
        parameters(operation.getJsonArray("parameters")));
  }

  private static List<Parameter> parameters(JsonArray parameters) {
    return parameters == null
        ? List.of()
        : parameters.getValuesAs(JsonObject.class).stream()
            .map(
                parameter ->
                    new Parameter(
                        parameter.getString("name"),
                        parameter.getString("in"),
                        parameter.getBoolean("required", false)))
            .toList();
  }

  private JsonObjectBuilder described(String path, JsonObject item, Schemas schemas) {
    JsonObjectBuilder described = Json.createObjectBuilder();
    item.forEach(
        (method, operation) -> {
          JsonObjectBuilder told =
              Json.createObjectBuilder(shaped(operation.asJsonObject(), schemas))
                  .add("summary", summary(operation.asJsonObject()))
                  .add("tags", Json.createArrayBuilder().add(feature(path)));
          described.add(
              method,
              OPEN.contains(path) ? told.add("security", JsonValue.EMPTY_JSON_ARRAY) : told);
        });
    return described;
  }

  /** An operation with the members of what it takes and gives, and of every error. */
  private static JsonObject shaped(JsonObject operation, Schemas schemas) {
    Described shape = shape(operation.getString("operationId"));
    JsonObjectBuilder shaped = Json.createObjectBuilder(operation);
    JsonObjectBuilder responses = Json.createObjectBuilder();
    if (shape == null) {
      operation.getJsonObject("responses").forEach(responses::add);
    } else {
      if (shape.takes() != Described.Nothing.class) {
        shaped.add(
            "requestBody",
            content("application/json", schemas.of(shape.takes())).add("required", true));
      }
      responses.add(Integer.toString(shape.status()), answer(shape, schemas));
    }
    return shaped
        .add(
            "responses",
            responses.add(
                "default",
                content(Problems.MEDIA_TYPE, schemas.of(Problem.class))
                    .add("description", "Refusal or failure")))
        .build();
  }

  private static JsonObjectBuilder answer(Described shape, Schemas schemas) {
    String status = Response.Status.fromStatusCode(shape.status()).getReasonPhrase();
    JsonObjectBuilder answer = Json.createObjectBuilder();
    if (shape.gives() != Described.Nothing.class) {
      JsonObjectBuilder content =
          Json.createObjectBuilder()
              .add(
                  "application/json",
                  schema(shape.list() ? schemas.list(shape.gives()) : schemas.of(shape.gives())));
      for (String other : shape.orAs()) {
        content.add(other, schema(Json.createObjectBuilder().add("type", "string").build()));
      }
      answer.add("content", content);
    }
    return answer.add("description", status);
  }

  private static JsonObjectBuilder content(String mediaType, JsonObject schema) {
    return Json.createObjectBuilder()
        .add("content", Json.createObjectBuilder().add(mediaType, schema(schema)));
  }

  private static JsonObjectBuilder schema(JsonObject schema) {
    return Json.createObjectBuilder().add("schema", schema);
  }

  /** What a resource's method says of itself; null if it says nothing. */
  private static Described shape(String operationId) {
    int end = operationId.indexOf('_');
    String method = operationId.substring(end + 1);
    try {
      return Stream.of(
              Class.forName(RESOURCES + '.' + operationId.substring(0, end)).getDeclaredMethods())
          .filter(one -> one.getName().equals(method))
          .map(one -> one.getAnnotation(Described.class))
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A refusal or failure (RFC 9457). */
  record Problem(String type, String title, int status, String code, String detail) {}

  /** The words for an operation; its method's name where nobody has found any yet. */
  private String summary(JsonObject operation) {
    String id = operation.getString("operationId");
    String key = "api.operation." + id;
    return texts.containsKey(key) ? texts.text(key) : id.substring(id.indexOf('_') + 1);
  }

  private static JsonObject read() {
    try (InputStream file = ApiDescription.class.getResourceAsStream(DOCUMENT);
        JsonReader reader = Json.createReader(file)) {
      return reader.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
