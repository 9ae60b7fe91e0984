package fr.vigie.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.RunningPortal;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Alertmanager's webhook: one ticket for each alert, however often and at once it is sent. */
@RunningPortal
@OnBothDatabases
class AlertmanagerIT {
  private static final String WEBHOOK = "/alertmanager";
  private static final String NEVER = "0001-01-01T00:00:00Z";
  private static final ApiClient SUPERVISION = ApiClient.as(DemoAccount.SUPPORT);

  @Test
  void the_end_of_an_alert_proposes_restoration_and_restores_nothing() {
    String fingerprint = fingerprint();
    JsonObject taken = send(message(firing(fingerprint)));
    String ref = taken.getJsonArray("incidents").getString(0);
    assertThat(taken.getInt("opened")).isEqualTo(1);
    assertThat(send(message(firing(fingerprint))).getInt("repeated")).isEqualTo(1);

    JsonObject ended = send(message(resolved(fingerprint)));

    assertThat(ended.getInt("restorationsProposed")).isEqualTo(1);
    assertThat(send(message(resolved(fingerprint))).getInt("repeated")).isEqualTo(1);
    JsonObject ticket = SUPERVISION.get("/incidents/" + ref).json();
    assertThat(ticket.getString("status")).isEqualTo("DECLARED");
    assertThat(ticket.getString("severity")).isEqualTo("BLOCKING");
    assertThat(ticket.getString("source")).isEqualTo("ALERT");
    assertThat(ticket.getString("declaredAt")).isEqualTo("2026-11-02T09:00:00Z");
    assertThat(ticket.getString("restorationProposedAt")).isEqualTo("2026-11-02T09:30:00Z");
    assertThat(ticket.getJsonArray("events")).hasSize(2);
  }

  @Test
  void an_alert_of_no_known_service_is_not_lost() {
    JsonObjectBuilder alert =
        Json.createObjectBuilder(firing(fingerprint()))
            .add("labels", Json.createObjectBuilder().add("service", "unknown"));
    assertThat(send(message(alert.build())).getInt("opened")).isEqualTo(1);
  }

  @Test
  void what_is_not_version_4_or_too_long_or_unreadable_is_refused_whole() {
    JsonObject other =
        Json.createObjectBuilder(message(firing(fingerprint()))).add("version", "5").build();
    assertThat(SUPERVISION.post(WEBHOOK, other).code()).isEqualTo("WEBHOOK_VERSION_UNKNOWN");
    String fine = fingerprint();
    JsonObject half =
        Json.createObjectBuilder(message(firing(fine)))
            .add(
                "alerts",
                Json.createArrayBuilder()
                    .add(firing(fine))
                    .add(Json.createObjectBuilder().add("status", "firing")))
            .build();
    assertThat(SUPERVISION.post(WEBHOOK, half).code()).isEqualTo("INVALID_INPUT");
    assertThat(send(message(firing(fine))).getInt("opened")).isEqualTo(1);
    JsonObject large =
        Json.createObjectBuilder(message(firing(fingerprint())))
            .add("padding", "x".repeat(10 << 20))
            .build();
    Answer refused = SUPERVISION.post(WEBHOOK, large);
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.code()).isEqualTo("TOO_LARGE");
    assertThat(ApiClient.as(DemoAccount.STRUCTURE).post(WEBHOOK, other).status()).isEqualTo(403);
  }

  @Test
  void truncated_alerts_are_reported() {
    JsonObject message =
        Json.createObjectBuilder(message(firing(fingerprint()))).add("truncatedAlerts", 7).build();
    assertThat(send(message).getInt("truncatedAlerts")).isEqualTo(7);
  }

  @Test
  void a_thousand_alerts_in_a_burst_and_again_are_one_ticket_each_and_none_is_lost()
      throws Exception {
    List<String> fingerprints = IntStream.range(0, 1000).mapToObj(each -> fingerprint()).toList();

    Set<String> first = burst(fingerprints);
    Set<String> again = burst(fingerprints);

    assertThat(first).hasSize(1000);
    assertThat(again).isEqualTo(first);
  }

  /** Sends a hundred messages of ten alerts, each twice, by eight at once. */
  private static Set<String> burst(List<String> fingerprints) throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(8);
    try {
      List<Future<JsonObject>> answers =
          IntStream.range(0, 200)
              .mapToObj(
                  number -> senders.submit(() -> send(message(ten(fingerprints, number % 100)))))
              .toList();
      Set<String> refs = new HashSet<>();
      for (Future<JsonObject> answer : answers) {
        answer
            .get()
            .getJsonArray("incidents")
            .getValuesAs(JsonString.class)
            .forEach(ref -> refs.add(ref.getString()));
      }
      return refs;
    } finally {
      senders.shutdown();
    }
  }

  private static JsonObject[] ten(List<String> fingerprints, int message) {
    return fingerprints.subList(10 * message, 10 * message + 10).stream()
        .map(AlertmanagerIT::firing)
        .toArray(JsonObject[]::new);
  }

  private static JsonObject send(JsonObject message) {
    Answer answer = SUPERVISION.post(WEBHOOK, message);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static String fingerprint() {
    return UUID.randomUUID().toString().substring(0, 16);
  }

  private static JsonObject firing(String fingerprint) {
    return alert(fingerprint, "firing", NEVER);
  }

  private static JsonObject resolved(String fingerprint) {
    return alert(fingerprint, "resolved", "2026-11-02T10:30:00.5+01:00");
  }

  private static JsonObject alert(String fingerprint, String status, String endsAt) {
    return Json.createObjectBuilder()
        .add("status", status)
        .add(
            "labels",
            Json.createObjectBuilder()
                .add("alertname", "WebmailDown")
                .add("service", "MEDIMAIL")
                .add("path", "webmail")
                .add("severity", "critical"))
        .add("annotations", Json.createObjectBuilder().add("summary", "Webmail en panne"))
        .add("startsAt", "2026-11-02T10:00:00.123456789+01:00")
        .add("endsAt", endsAt)
        .add("generatorURL", "http://supervision.example/graph")
        .add("fingerprint", fingerprint)
        .build();
  }

  private static JsonObject message(JsonObject... alerts) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    List.of(alerts).forEach(all::add);
    return Json.createObjectBuilder()
        .add("version", "4")
        .add("groupKey", "{}:{alertname=\"WebmailDown\"}")
        .add("truncatedAlerts", 0)
        .add("status", "firing")
        .add("receiver", "vigie")
        .add("alerts", all)
        .build();
  }
}
