package fr.vigie.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.RunningPortal;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Corrections of the public holidays that legal periods are rolled by. */
@RunningPortal
@OnBothDatabases
class LegalHolidaysIT {
  private static final ApiClient ADMIN = ApiClient.as(DemoAccount.ADMIN);
  private static final ApiClient DPO = ApiClient.as(DemoAccount.DPO_STRUCTURE);

  /** A Friday on which a request received a month before is due. */
  private static final String CORRECTIONS = "/legal-holidays/FR/corrections/";

  private static final String FRIDAY = "2026-11-27";

  @AfterEach
  void without_a_correction_left() {
    ADMIN.delete(CORRECTIONS + FRIDAY);
  }

  @Test
  void an_added_holiday_moves_open_due_dates_says_so_in_the_file_and_back_again() {
    String ref = receivedAMonthBefore();
    assertThat(due(ref)).isEqualTo(FRIDAY);

    JsonObject recomputed = correct(FRIDAY, true).json();

    assertThat(recomputed.getInt("moved")).isPositive();
    assertThat(recomputed.getInt("looked")).isGreaterThanOrEqualTo(recomputed.getInt("moved"));
    assertThat(due(ref)).isEqualTo("2026-11-30");
    assertThat(lastEvent(ref).getString("type")).isEqualTo("DUE_DATE_MOVED");
    assertThat(lastEvent(ref).getString("detail")).isEqualTo("2026-11-27/2026-11-30");
    assertThat(computed("FR")).isEqualTo("2026-11-30");
    assertThat(computed("FR-ALSACE-MOSELLE")).isEqualTo(FRIDAY);

    assertThat(ADMIN.delete(CORRECTIONS + FRIDAY).json().getInt("moved")).isPositive();
    assertThat(due(ref)).isEqualTo(FRIDAY);
    assertThat(lastEvent(ref).getString("detail")).isEqualTo("2026-11-30/2026-11-27");
  }

  @Test
  void the_same_correction_once_more_moves_nothing() {
    receivedAMonthBefore();
    correct(FRIDAY, true);

    JsonObject again = correct(FRIDAY, true).json();

    assertThat(again.getInt("looked")).isZero();
    assertThat(again.getInt("moved")).isZero();
  }

  @Test
  void the_days_of_a_year_say_which_of_them_are_corrected() {
    correct(FRIDAY, true);

    JsonArray days = DPO.get("/legal-holidays/FR/2026").json().getJsonArray("items");

    JsonObject corrected =
        days.getValuesAs(JsonObject.class).stream()
            .filter(day -> day.getString("day").equals(FRIDAY))
            .findFirst()
            .orElseThrow();
    assertThat(corrected.getBoolean("holiday")).isTrue();
    assertThat(corrected.getString("source")).isEqualTo("Décret de démonstration");
    assertThat(days).hasSize(12);
  }

  @ParameterizedTest
  @CsvSource({
    "FR, 2026-12-25, true",
    "FR, 2026-11-25, false",
    "FR, 1999-01-01, false",
    "FR, 2099-01-01, false",
    "FR, soon, true",
    "NOWHERE, 2026-11-27, true"
  })
  void what_is_so_already_or_lies_outside_of_the_known_years_is_refused(
      String place, String day, boolean holiday) {
    Answer answer =
        ADMIN.put("/legal-holidays/" + place + "/corrections/" + day, correction(holiday));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("INVALID_INPUT");
  }

  @Test
  void only_who_edits_contracts_corrects_and_only_what_was_corrected_is_taken_back() {
    assertThat(DPO.put(CORRECTIONS + FRIDAY, correction(true)).status()).isEqualTo(403);
    assertThat(DPO.delete(CORRECTIONS + FRIDAY).status()).isEqualTo(403);
    assertThat(ADMIN.delete(CORRECTIONS + FRIDAY).status()).isEqualTo(404);
  }

  private static Answer correct(String day, boolean holiday) {
    Answer answer = ADMIN.put(CORRECTIONS + day, correction(holiday));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private static JsonObject correction(boolean holiday) {
    return Json.createObjectBuilder()
        .add("holiday", holiday)
        .add("source", "Décret de démonstration")
        .build();
  }

  private static String receivedAMonthBefore() {
    Answer answer =
        DPO.post(
            "/rights-requests",
            Json.createObjectBuilder()
                .add("processing", "MEDIMAIL-EXCHANGE")
                .add("channel", "LETTER")
                .add("receivedAt", "2026-10-27T09:00:00+01:00")
                .add("rights", Json.createArrayBuilder().add("ACCESS"))
                .add(
                    "person",
                    Json.createObjectBuilder().add("requesterName", "Personne de démonstration"))
                .build());
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().getString("ref");
  }

  private static JsonObject file(String ref) {
    return DPO.get("/rights-requests/" + ref).json();
  }

  private static String due(String ref) {
    return file(ref).getJsonArray("deadlines").getJsonObject(0).getString("due");
  }

  private static JsonObject lastEvent(String ref) {
    JsonArray events = file(ref).getJsonArray("events");
    return events.getJsonObject(events.size() - 1);
  }

  private static String computed(String place) {
    return DPO.post(
            "/time/deadline",
            Json.createObjectBuilder()
                .add("rule", "gdpr-art-12-3")
                .add("received", "2026-10-27")
                .add("calendar", place)
                .build())
        .json()
        .getString("due");
  }
}
