package fr.vigie.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.web.api.ApiDescription.Operation;
import fr.vigie.web.i18n.Texts;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiDescriptionTest {
  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void every_operation_is_said_in_words_and_not_by_its_method(String language) {
    assertThat(description(language).operations())
        .hasSizeGreaterThan(20)
        .allSatisfy(operation -> assertThat(operation.summary()).as("%s", operation).contains(" "));
  }

  @Test
  void only_the_verification_and_the_description_need_no_token() {
    assertThat(description("en").operations())
        .filteredOn(Operation::open)
        .extracting(operation -> operation.method() + " " + operation.path())
        .containsExactlyInAnyOrder("POST /api/v1/reports/verify", "GET /api/v1/openapi");
  }

  @Test
  void the_document_has_the_summaries_and_says_who_needs_a_token() {
    JsonObject document = description("en").document();
    JsonObject make =
        document.getJsonObject("paths").getJsonObject("/api/v1/reports").getJsonObject("post");

    assertThat(make.getString("summary")).isEqualTo("Make, seal and keep a report.");
    assertThat(document.getJsonArray("security").getJsonObject(0)).containsKey("token");
    assertThat(
            document
                .getJsonObject("paths")
                .getJsonObject("/api/v1/reports/verify")
                .getJsonObject("post")
                .getJsonArray("security"))
        .isEmpty();
  }

  @Test
  void every_json_that_is_taken_or_given_names_its_members() {
    var nameless = new ArrayList<String>();
    JsonObject document = description("en").document();
    JsonObject schemas = document.getJsonObject("components").getJsonObject("schemas");
    document
        .getJsonObject("paths")
        .forEach(
            (path, item) ->
                item.asJsonObject()
                    .forEach(
                        (method, operation) -> {
                          JsonObject said = operation.asJsonObject();
                          bodies(said)
                              .filter(body -> !isNamed(body, schemas))
                              .forEach(body -> nameless.add(method + " " + path));
                        }));

    assertThat(nameless).containsExactly("get /api/v1/openapi");
  }

  @Test
  void a_schema_tells_what_may_be_missing_and_follows_the_names_in_the_json() {
    JsonObject asked =
        description("en")
            .document()
            .getJsonObject("components")
            .getJsonObject("schemas")
            .getJsonObject("NewlyAsked");

    assertThat(asked.getJsonObject("properties").keySet())
        .containsExactlyInAnyOrder(
            "code", "name", "operator", "contract", "observedBy", "validFor_s", "paths");
    assertThat(asked.getJsonArray("required").getValuesAs(JsonString::getString))
        .containsExactly("code", "name", "operator", "paths");
    assertThat(asked.getJsonObject("properties").getJsonObject("validFor_s").toString())
        .contains("integer", "null");
  }

  private static Stream<JsonObject> bodies(JsonObject operation) {
    Stream<JsonObject> answers =
        operation.getJsonObject("responses").values().stream().map(JsonValue::asJsonObject);
    Stream<JsonObject> body = Stream.ofNullable(operation.getJsonObject("requestBody"));
    return Stream.concat(answers, body)
        .map(one -> one.getJsonObject("content"))
        .filter(Objects::nonNull)
        .map(content -> content.getJsonObject("application/json"))
        .filter(Objects::nonNull)
        .map(content -> content.getJsonObject("schema"));
  }

  private static boolean isNamed(JsonObject schema, JsonObject schemas) {
    if (schema.containsKey("$ref")) {
      String name = schema.getString("$ref").replace("#/components/schemas/", "");
      return schemas.containsKey(name) && isNamed(schemas.getJsonObject(name), schemas);
    }
    return schema.containsKey("properties") && !schema.getJsonObject("properties").isEmpty();
  }

  private static ApiDescription description(String language) {
    return new ApiDescription(Texts.in(Locale.forLanguageTag(language)));
  }
}
