package fr.vigie.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.OwnService;
import fr.vigie.it.portal.RunningPortal;
import fr.vigie.journal.verify.VerifyExport;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal: read in pages, exported, and checked away from the portal. */
@RunningPortal
@OnBothDatabases
class JournalIT {
  private final OwnService service = OwnService.add();
  private final String chain = "service:" + service.code();

  @Test
  void the_export_is_checked_by_the_program_that_needs_no_portal(@TempDir Path folder)
      throws IOException {
    Answer exported = ApiClient.as(DemoAccount.ADMIN).get("/journal/export");
    assertThat(exported.status()).isEqualTo(200);
    assertThat(exported.header("Content-Type")).startsWith("application/x-ndjson");
    assertThat(exported.header("Content-Disposition")).contains("journal.ndjson");
    Path file = Files.writeString(folder.resolve("journal.ndjson"), exported.body());
    Path altered =
        Files.writeString(
            folder.resolve("altered.ndjson"),
            exported.body().replace(service.code(), "T-somebody-else"));

    assertThat(run(file)).startsWith("0:").contains("INTACT");
    assertThat(run(altered)).startsWith("1:").contains("ALTERED");
  }

  @Test
  void only_readers_at_the_grades_get_entries_and_export() {
    for (DemoAccount account : List.of(DemoAccount.OPERATOR, DemoAccount.STRUCTURE)) {
      for (String path : List.of("/journal/export", "/journal/entries")) {
        assertThat(ApiClient.as(account).get(path).status()).as(account + path).isEqualTo(403);
      }
    }
    assertThat(ApiClient.anonymous().get("/journal/export").status()).isEqualTo(401);
  }

  @Test
  void entries_come_newest_first_in_pages_of_a_chain() {
    record();
    record();

    JsonObject newest = entries("?limit=2&chain=" + chain);
    JsonObject older = entries("?limit=2&chain=" + chain + "&after=" + newest.getString("next"));

    assertThat(types(newest)).containsExactly("OUTAGE_RECORDED", "OUTAGE_RECORDED");
    assertThat(types(older)).containsExactly("SERVICE_ADDED");
    assertThat(older.isNull("next")).isTrue();
    assertThat(types(entries("?limit=2&chain=" + chain + "&after=" + older.getString("previous"))))
        .isEqualTo(types(newest));
  }

  @Test
  void entries_are_found_by_type_and_time() {
    record();
    String at =
        entries("?limit=1&chain=" + chain).getJsonArray("items").getJsonObject(0).getString("at");

    assertThat(types(entries("?chain=" + chain + "&type=SERVICE_ADDED"))).hasSize(1);
    assertThat(types(entries("?chain=" + chain + "&from=" + at)))
        .containsExactly("OUTAGE_RECORDED");
    assertThat(types(entries("?chain=" + chain + "&to=" + at))).containsExactly("SERVICE_ADDED");
  }

  @Test
  void a_cursor_of_another_list_is_refused() {
    Answer answer =
        ApiClient.as(DemoAccount.ADMIN).get("/journal/entries?after=YWZ0ZXIKZnJvbQp4Cnk");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("BAD_CURSOR");
  }

  private void record() {
    Answer recorded =
        ApiClient.as(DemoAccount.SUPPORT)
            .post(
                service.path("/outages"),
                Json.createObjectBuilder()
                    .add("from", "2025-03-12T10:00:00+01:00")
                    .add("cause", "Coupure")
                    .build());
    assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
  }

  private static JsonObject entries(String query) {
    Answer answer = ApiClient.as(DemoAccount.ADMIN).get("/journal/entries" + query);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static List<String> types(JsonObject page) {
    return page.getJsonArray("items").stream()
        .map(JsonValue::asJsonObject)
        .map(item -> item.getString("type"))
        .toList();
  }

  private static String run(Path file) {
    var printed = new ByteArrayOutputStream();
    int code =
        VerifyExport.run(
            new String[] {file.toString()}, new PrintStream(printed, true, StandardCharsets.UTF_8));
    return code + ":" + printed.toString(StandardCharsets.UTF_8);
  }
}
