package fr.vigie.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.OwnService;
import fr.vigie.it.portal.RunningPortal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** Changes say what they were made from, and two parties decide together. */
@RunningPortal
@OnBothDatabases
class ChangesIT {
  private static final JsonObject NO_CONTENT = Json.createObjectBuilder().build();

  private final OwnService service = OwnService.add();

  @Test
  void an_outage_is_ended_only_from_the_version_that_was_read() {
    Answer recorded =
        ApiClient.as(DemoAccount.SUPPORT)
            .post(
                service.path("/outages"),
                Json.createObjectBuilder()
                    .add("from", "2025-03-12T10:00:00+01:00")
                    .add("cause", "Coupure du réseau")
                    .build());
    assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
    String end = service.path("/outages/" + recorded.json().getString("id") + "/end");
    JsonObject at = Json.createObjectBuilder().add("to", "2025-03-12T12:00:00+01:00").build();
    String version = recorded.header("ETag");

    Answer blind = ApiClient.as(DemoAccount.SUPPORT).post(end, at);
    Answer first = ApiClient.as(DemoAccount.SUPPORT).with("If-Match", version).post(end, at);
    Answer second = ApiClient.as(DemoAccount.SUPPORT).with("If-Match", version).post(end, at);

    assertThat(blind.status()).isEqualTo(428);
    assertThat(blind.code()).isEqualTo("VERSION_REQUIRED");
    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(first.json().getString("to")).isEqualTo("2025-03-12T11:00:00Z");
    assertThat(first.header("ETag")).isNotEqualTo(version);
    assertThat(second.status()).isEqualTo(412);
    assertThat(second.code()).isEqualTo("CHANGED_MEANWHILE");
  }

  @Test
  void an_exclusion_is_agreed_by_the_other_party_never_by_its_own() {
    Answer proposed =
        ApiClient.as(DemoAccount.OPERATOR)
            .post(
                service.path("/exclusions"),
                Json.createObjectBuilder()
                    .add("from", "2025-03-12T10:00:00+01:00")
                    .add("to", "2025-03-12T12:00:00+01:00")
                    .add("clause", "Annexe 2")
                    .add("reason", "Maintenance acceptée")
                    .build());
    assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
    String agree = service.path("/exclusions/" + proposed.json().getString("id") + "/agree");
    String version = proposed.header("ETag");

    Answer own =
        ApiClient.as(DemoAccount.OPERATOR).with("If-Match", version).post(agree, NO_CONTENT);
    Answer other =
        ApiClient.as(DemoAccount.MANAGER).with("If-Match", version).post(agree, NO_CONTENT);

    assertThat(own.status()).isEqualTo(409);
    assertThat(own.code()).isEqualTo("OWN_PROPOSAL");
    assertThat(other.status()).as(other.body()).isEqualTo(200);
    assertThat(other.json().getString("state")).isEqualTo("AGREED");
  }
}
