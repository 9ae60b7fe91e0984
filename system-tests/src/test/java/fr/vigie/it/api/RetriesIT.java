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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A program that did not hear the answer asks again with the same key. */
@RunningPortal
@OnBothDatabases
class RetriesIT {
  private static final int AT_ONCE = 4;

  private final OwnService service = OwnService.add();
  private final ApiClient program =
      ApiClient.as(DemoAccount.SUPPORT).with("Idempotency-Key", "retry-" + UUID.randomUUID());

  @Test
  void the_same_key_and_content_are_answered_alike_and_make_one_row() {
    Answer first = program.post(service.path("/outages"), outage("Coupure"));
    Answer again = program.post(service.path("/outages"), outage("Coupure"));

    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(outages()).isEqualTo(1);
  }

  @Test
  void the_same_key_with_another_content_is_refused_and_makes_nothing() {
    program.post(service.path("/outages"), outage("Coupure"));

    Answer other = program.post(service.path("/outages"), outage("Autre chose"));

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(outages()).isEqualTo(1);
  }

  @Test
  void the_same_key_for_another_address_is_refused() {
    OwnService second = OwnService.add();
    program.post(service.path("/outages"), outage("Coupure"));

    Answer elsewhere = program.post(second.path("/outages"), outage("Coupure"));

    assertThat(elsewhere.status()).isEqualTo(422);
    assertThat(elsewhere.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void the_same_request_several_times_at_once_makes_one_row() {
    List<CompletableFuture<Answer>> sent =
        IntStream.range(0, AT_ONCE)
            .mapToObj(
                number ->
                    CompletableFuture.supplyAsync(
                        () -> program.post(service.path("/outages"), outage("Coupure"))))
            .toList();

    assertThat(sent.stream().map(CompletableFuture::join).map(Answer::body).distinct()).hasSize(1);
    assertThat(outages()).isEqualTo(1);
  }

  @Test
  void a_refused_request_leaves_its_key_free() {
    Answer refused = program.post(service.path("/outages"), outage(" "));
    Answer corrected = program.post(service.path("/outages"), outage("Coupure"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(corrected.status()).as(corrected.body()).isEqualTo(201);
  }

  @Test
  void a_key_is_its_owners_alone() {
    String key = "shared-" + UUID.randomUUID();
    Answer ours =
        ApiClient.as(DemoAccount.SUPPORT)
            .with("Idempotency-Key", key)
            .post(service.path("/outages"), outage("Coupure"));
    Answer theirs =
        ApiClient.as(DemoAccount.OPERATOR)
            .with("Idempotency-Key", key)
            .post(service.path("/outages"), outage("Coupure"));

    assertThat(theirs.status()).as(theirs.body()).isEqualTo(201);
    assertThat(theirs.json().getString("id")).isNotEqualTo(ours.json().getString("id"));
  }

  private int outages() {
    return ApiClient.as(DemoAccount.SUPPORT)
        .get(service.path("/outages"))
        .json()
        .getJsonArray("items")
        .size();
  }

  private static JsonObject outage(String cause) {
    return Json.createObjectBuilder()
        .add("from", "2025-03-12T10:00:00+01:00")
        .add("to", "2025-03-12T12:00:00+01:00")
        .add("cause", cause)
        .build();
  }
}
