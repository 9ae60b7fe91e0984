package fr.vigie.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.OwnService;
import fr.vigie.it.portal.RunningPortal;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;

/** What anyone with the right learns of the state of the journal. */
@RunningPortal
@OnBothDatabases
class JournalVerifyIT {
  @Test
  void what_was_done_is_journalled_and_the_journal_verifies() {
    int before = verified().getInt("entries");
    OwnService service = OwnService.add();

    JsonObject after = verified();

    assertThat(after.getBoolean("intact")).isTrue();
    assertThat(after.get("firstBreak")).isEqualTo(JsonValue.NULL);
    assertThat(after.getInt("entries")).isGreaterThan(before);
    assertThat(ApiClient.as(DemoAccount.AUDITOR).get("/journal/export").body())
        .contains("service:" + service.code());
  }

  @Test
  void whoever_may_not_read_the_journal_is_refused() {
    Answer refused = ApiClient.as(DemoAccount.STRUCTURE).get("/journal/verify");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("NOT_PERMITTED");
  }

  @Test
  void the_journal_of_all_is_exported_to_the_grades_alone() {
    Answer refused = ApiClient.as(DemoAccount.DPO_STRUCTURE).get("/journal/export");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("NOT_PERMITTED");
  }

  private static JsonObject verified() {
    Answer answer = ApiClient.as(DemoAccount.AUDITOR).get("/journal/verify");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }
}
