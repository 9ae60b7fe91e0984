package fr.vigie.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.RunningPortal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/** What is kept to answer a repeated request alike names nobody. */
@RunningPortal
@OnBothDatabases
class KeptAnswersIT {
  private static final String REQUESTS = "/rights-requests";

  private final String key = "kept-" + UUID.randomUUID();
  private final ApiClient dpo = ApiClient.as(DemoAccount.DPO_STRUCTURE);

  @Deployment
  static Archive<?> deployment() {
    return ThinWar.of(KeptAnswersIT.class, Erasing.class);
  }

  @Test
  void a_request_made_with_a_key_is_kept_by_its_reference_and_read_again() throws Exception {
    String name = "Personne " + UUID.randomUUID();
    Answer first = keyed().post(REQUESTS, request(name));
    assertThat(first.status()).as(first.body()).isEqualTo(201);
    String ref = first.json().getString("ref");
    assertThat(Erasing.placesOf(name)).contains("rights_person.requester_name");
    assertThat(Erasing.placesOf(name)).noneMatch(place -> place.startsWith("idempotency_key"));

    dpo.with("If-Match", first.header("ETag")).post(REQUESTS + "/" + ref + "/note", text("Un mot"));
    Answer again = keyed().post(REQUESTS, request(name));

    assertThat(again.status()).as(again.body()).isEqualTo(201);
    assertThat(again.json().getString("ref")).isEqualTo(ref);
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.json().getInt("version")).isGreaterThan(first.json().getInt("version"));
    assertThat(keyed().post(REQUESTS, request("Une autre")).code())
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void a_recipient_is_kept_by_its_id() throws Exception {
    String ref = dpo.post(REQUESTS, request("Personne de démonstration")).json().getString("ref");
    String path = REQUESTS + "/" + ref + "/recipients";
    String name = "Laboratoire " + UUID.randomUUID();
    JsonObject recipient =
        Json.createObjectBuilder().add("name", name).add("kind", "PROCESSOR").build();

    Answer first = keyed().post(path, recipient);
    Answer again = keyed().post(path, recipient);

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(Erasing.placesOf(name)).noneMatch(place -> place.startsWith("idempotency_key"));
  }

  private ApiClient keyed() {
    return dpo.with("Idempotency-Key", key);
  }

  private static JsonObject text(String words) {
    return Json.createObjectBuilder().add("text", words).build();
  }

  private static JsonObject request(String name) {
    return Json.createObjectBuilder()
        .add("processing", "MEDIMAIL-EXCHANGE")
        .add("channel", "LETTER")
        .add("receivedAt", "2026-11-05T10:00:00+01:00")
        .add("rights", Json.createArrayBuilder().add("ACCESS"))
        .add("person", Json.createObjectBuilder().add("requesterName", name))
        .build();
  }
}
