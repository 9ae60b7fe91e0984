package fr.vigie.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.web.api.ApiDescription.Operation;
import fr.vigie.web.i18n.Texts;
import jakarta.json.JsonObject;
import java.util.Locale;
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

  private static ApiDescription description(String language) {
    return new ApiDescription(Texts.in(Locale.forLanguageTag(language)));
  }
}
