package fr.vigie.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.OwnService;
import fr.vigie.it.portal.RunningPortal;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Status logs: imported as a whole or not at all, and what follows from them. */
@RunningPortal
@OnBothDatabases
class StatusLogIT {
  private static final String TWO_HOURS_DOWN =
      """
      at,service,state
      2025-03-11T12:00:00Z,webmail,UP
      2025-03-12T09:00:00Z,Webmail d'essai,DOWN
      2025-03-12T11:00:00Z,webmail,UP
      2025-03-13T09:00:00Z,webmail,UP
      """;

  private final OwnService service = OwnService.add();

  @Test
  void a_log_is_imported_once_and_unchanged_from_then_on() {
    JsonObject first = accepted(TWO_HOURS_DOWN);
    JsonObject again = accepted(TWO_HOURS_DOWN);

    assertThat(first.getInt("imported")).isEqualTo(4);
    assertThat(first.getInt("unchanged")).isZero();
    assertThat(again.getInt("imported")).isZero();
    assertThat(again.getInt("unchanged")).isEqualTo(4);
  }

  @Test
  void the_statement_of_the_month_shows_the_outage() {
    accepted(TWO_HOURS_DOWN);

    JsonObject statement =
        ApiClient.as(DemoAccount.MANAGER).get(service.path("/availability?period=2025-03")).json();

    List<JsonObject> outages = statement.getJsonArray("outages").getValuesAs(JsonObject.class);
    assertThat(outages).hasSize(1);
    assertThat(outages.get(0).getString("from")).isEqualTo("2025-03-12T09:00:00Z");
    assertThat(outages.get(0).getString("to")).isEqualTo("2025-03-12T11:00:00Z");
    assertThat(outages.get(0).getInt("grossSeconds")).isEqualTo(7200);
  }

  @Test
  void one_bad_line_keeps_the_whole_log_out_and_is_named() {
    Answer refused =
        send(
            """
            at,service,state
            2025-03-11T12:00:00Z,webmail,UP
            2025-03-12T09:00:00,webmail,DOWN
            2025-03-12T11:00:00Z,nobody,SLEEPY
            """);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("BAD_STATUS_LOG");
    assertThat(refused.json().getJsonArray("errors").getValuesAs(JsonObject.class))
        .extracting(error -> error.getInt("line") + " " + error.getString("code"))
        .containsExactly("3 TIME_WITHOUT_ZONE", "4 UNKNOWN_PATH", "4 UNKNOWN_STATE");
    assertThat(accepted("at,service,state\n2025-03-11T12:00:00Z,webmail,UP\n").getInt("imported"))
        .as("nothing of the refused log was kept")
        .isEqualTo(1);
  }

  @Test
  void another_state_for_a_known_second_is_refused() {
    accepted(TWO_HOURS_DOWN);

    Answer refused = send("at,service,state\n2025-03-12T09:00:00Z,webmail,UP\n");

    assertThat(refused.json().getJsonArray("errors").getJsonObject(0).getString("code"))
        .isEqualTo("CONTRADICTS_KNOWN");
  }

  @Test
  void whoever_may_not_import_is_refused() {
    var answer =
        ApiClient.as(DemoAccount.AUDITOR)
            .post(service.path("/status-log"), "text/csv", TWO_HOURS_DOWN);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("NOT_PERMITTED");
  }

  private JsonObject accepted(String log) {
    Answer answer = send(log);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private Answer send(String log) {
    return ApiClient.as(DemoAccount.SUPPORT).post(service.path("/status-log"), "text/csv", log);
  }
}
