package fr.vigie.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.Portal;
import fr.vigie.it.portal.RunningPortal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Due dates in a calendar program, under an address that its owner makes and revokes. */
@RunningPortal
@OnBothDatabases
class CalendarIT {
  private static final ApiClient DPO = ApiClient.as(DemoAccount.DPO_STRUCTURE);

  @Test
  void an_address_shows_due_dates_without_persons_until_it_is_revoked() throws Exception {
    String ref = receive();
    Answer made = DPO.post("/calendar-feeds", JsonObject.EMPTY_JSON_OBJECT);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    JsonObject feed = made.json();

    HttpResponse<String> calendar = fetch(feed.getString("path"));

    assertThat(calendar.statusCode()).isEqualTo(200);
    assertThat(calendar.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/calendar");
    assertThat(calendar.body())
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains(ref)
        .doesNotContain("démonstration");
    assertThat(DPO.delete("/calendar-feeds/" + feed.getString("id")).status()).isEqualTo(204);
    assertThat(fetch(feed.getString("path")).statusCode()).isEqualTo(404);
  }

  @Test
  void nobody_revokes_the_address_of_somebody_else_or_guesses_one() throws Exception {
    String id = DPO.post("/calendar-feeds", JsonObject.EMPTY_JSON_OBJECT).json().getString("id");

    assertThat(ApiClient.as(DemoAccount.SUPPORT).delete("/calendar-feeds/" + id).status())
        .isEqualTo(404);
    assertThat(fetch("/calendar/" + id + ".ics").statusCode()).isEqualTo(404);
    assertThat(fetch("/calendar/").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> fetch(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(Portal.uri(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String receive() {
    Answer made =
        DPO.post(
            "/rights-requests",
            Json.createObjectBuilder()
                .add("processing", "MEDIMAIL-EXCHANGE")
                .add("channel", "LETTER")
                .add("receivedAt", "2026-11-05T10:00:00+01:00")
                .add("rights", Json.createArrayBuilder().add("ACCESS"))
                .add(
                    "person",
                    Json.createObjectBuilder().add("requesterName", "Personne de démonstration"))
                .build());
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json().getString("ref");
  }
}
