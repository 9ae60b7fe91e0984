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
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tickets over HTTP: their life, their clocks, who sees them, and what is refused. */
@RunningPortal
@OnBothDatabases
class IncidentsIT {
  private static final String INCIDENTS = "/incidents";
  private static final ApiClient SUPPORT = ApiClient.as(DemoAccount.SUPPORT);
  private static final ApiClient OPERATOR = ApiClient.as(DemoAccount.OPERATOR);
  private static final ApiClient STRUCTURE = ApiClient.as(DemoAccount.STRUCTURE);

  @Test
  void an_incident_lives_from_its_declaration_to_its_closing_and_again() {
    // Thursday 5 March 2026
    String ref = declare("BLOCKING", "2026-03-05T10:00:00+01:00").getString("ref");
    fact(SUPPORT, ref, "transmit", "2026-03-05T10:05:00+01:00");
    JsonObject taken = fact(OPERATOR, ref, "take-charge", "2026-03-05T10:20:00+01:00");
    assertThat(taken.getString("status")).isEqualTo("TAKEN_IN_CHARGE");
    assertThat(clock(taken, "TAKE_CHARGE").getString("state")).isEqualTo("KEPT");
    assertThat(clock(taken, "TAKE_CHARGE").getInt("consumed_s")).isEqualTo(1200);
    assertThat(clock(taken, "GTR").getString("startedAt")).isEqualTo("2026-03-05T09:20:00Z");
    assertThat(clock(taken, "GTR").getString("dueAt")).isEqualTo("2026-03-05T13:20:00Z");
    fact(OPERATOR, ref, "propose-workaround", "2026-03-05T10:30:00+01:00");
    fact(SUPPORT, ref, "wait", "2026-03-05T11:00:00+01:00");
    fact(SUPPORT, ref, "resume", "2026-03-05T11:30:00+01:00");
    JsonObject restored = fact(OPERATOR, ref, "restore", "2026-03-05T14:20:00+01:00");
    JsonObject gtr = clock(restored, "GTR");
    assertThat(gtr.getString("state")).isEqualTo("KEPT");
    assertThat(gtr.getInt("consumed_s")).isEqualTo(14_400);
    assertThat(gtr.getInt("contested_s")).isEqualTo(1800);
    assertThat(gtr.getJsonObject("withoutWaits").getInt("consumed_s")).isEqualTo(12_600);
    fact(SUPPORT, ref, "confirm", "2026-03-05T15:00:00+01:00");
    assertThat(fact(SUPPORT, ref, "close", "2026-03-05T16:00:00+01:00").getString("status"))
        .isEqualTo("CLOSED");

    JsonObject reopened = fact(SUPPORT, ref, "reopen", "2026-03-06T09:20:00+01:00");
    assertThat(reopened.getString("status")).isEqualTo("TAKEN_IN_CHARGE");
    assertThat(clock(reopened, "GTR").getInt("closed_s")).isEqualTo(18_000);
    assertThat(clock(reopened, "GTR").getString("state")).isEqualTo("BREACHED");
    JsonObject again = fact(OPERATOR, ref, "restore", "2026-03-06T09:30:00+01:00");
    assertThat(clock(again, "GTR").getInt("consumed_s")).isEqualTo(15_000);
  }

  @Test
  void a_change_of_severity_recomputes_both_clocks_and_hides_no_breach() {
    String ref = declare("BLOCKING", "2026-03-05T10:00:00+01:00").getString("ref");
    fact(OPERATOR, ref, "take-charge", "2026-03-05T10:40:00+01:00");
    JsonObject proposed =
        lawful(act(OPERATOR, ref, "propose-severity", weighed("MAJOR", "Contournement en place")));
    assertThat(proposed.getString("severity")).isEqualTo("BLOCKING");
    assertThat(proposed.getString("proposedSeverity")).isEqualTo("MAJOR");
    assertThat(act(OPERATOR, ref, "change-severity", weighed("MAJOR", "Accord")).status())
        .isEqualTo(403);
    assertThat(
            act(
                    SUPPORT,
                    ref,
                    "change-severity",
                    Json.createObjectBuilder().add("severity", "MAJOR").build())
                .code())
        .isEqualTo("REASONS_MISSING");

    JsonObject decided =
        lawful(act(SUPPORT, ref, "change-severity", weighed("MAJOR", "Accord du déclarant")));

    assertThat(clock(decided, "TAKE_CHARGE").getInt("target_s")).isEqualTo(28_800);
    assertThat(clock(decided, "TAKE_CHARGE").getString("state")).isEqualTo("KEPT");
    assertThat(decided.getJsonArray("earlierBreaches").getValuesAs(JsonObject.class))
        .extracting(breach -> breach.getString("target"))
        .contains("BLOCKING_TAKE_CHARGE");
  }

  @Test
  void restored_before_taken_in_charge_is_recorded_and_explained() {
    String ref = declare("BLOCKING", "2026-03-05T10:00:00+01:00").getString("ref");
    fact(OPERATOR, ref, "restore", "2026-03-05T10:10:00+01:00");

    JsonObject late = fact(OPERATOR, ref, "take-charge", "2026-03-05T10:40:00+01:00");

    assertThat(late.getString("status")).isEqualTo("RESTORED");
    assertThat(clock(late, "GTR").getInt("consumed_s")).isZero();
    assertThat(clock(late, "GTR").getString("state")).isEqualTo("KEPT");
    assertThat(
            late.getJsonArray("events").getValuesAs(JsonObject.class).stream()
                .filter(event -> !event.isNull("remark"))
                .map(event -> event.getString("type") + " " + event.getString("remark")))
        .containsExactly("RESTORED RESTORED_BEFORE_TAKEN");
  }

  @Test
  void unlawful_twins_are_refused() {
    String ref = declare("MAJOR", "2026-03-05T10:00:00+01:00").getString("ref");

    assertThat(act(SUPPORT, ref, "confirm", at("2026-03-05T12:00:00Z")).code())
        .isEqualTo("WRONG_STATE");
    assertThat(act(SUPPORT, ref, "close", at("2026-03-05T12:00:00Z")).code())
        .isEqualTo("WRONG_STATE");
    assertThat(act(SUPPORT, ref, "reopen", at("2026-03-05T12:00:00Z")).code())
        .isEqualTo("WRONG_STATE");
    assertThat(act(SUPPORT, ref, "resume", at("2026-03-05T12:00:00Z")).code())
        .isEqualTo("NO_OPEN_WAIT");
    assertThat(act(SUPPORT, ref, "take-charge", at("2026-03-05T08:59:59Z")).code())
        .isEqualTo("FACT_BEFORE_DECLARATION");
    assertThat(act(SUPPORT, ref, "take-charge", at("2126-03-05T08:59:59Z")).code())
        .isEqualTo("FACT_IN_FUTURE");
    fact(SUPPORT, ref, "take-charge", "2026-03-05T11:00:00Z");
    assertThat(act(SUPPORT, ref, "take-charge", at("2026-03-05T12:00:00Z")).status())
        .isEqualTo(409);
    fact(SUPPORT, ref, "restore", "2026-03-05T13:00:00Z");
    assertThat(act(SUPPORT, ref, "restore", at("2026-03-05T14:00:00Z")).status()).isEqualTo(409);
    assertThat(act(SUPPORT, ref, "close", at("2026-03-05T14:00:00Z")).code())
        .isEqualTo("REASONS_MISSING");
    assertThat(act(SUPPORT, ref, "confirm", at("2026-03-05T12:30:00Z")).code())
        .isEqualTo("INVALID_INPUT");
    assertThat(SUPPORT.post(INCIDENTS + "/" + ref + "/restore", at(null)).status()).isEqualTo(428);
    assertThat(SUPPORT.post(INCIDENTS, incident("BLOCKING", "2126-03-05T10:00:00Z").build()).code())
        .isEqualTo("FACT_IN_FUTURE");
    assertThat(SUPPORT.post(INCIDENTS, incident("SOME", "2026-03-05T10:00:00Z").build()).code())
        .isEqualTo("INVALID_INPUT");
  }

  @Test
  void of_two_agents_closing_at_once_one_succeeds() {
    String ref = declare("MAJOR", "2026-03-05T10:00:00Z").getString("ref");
    fact(SUPPORT, ref, "restore", "2026-03-05T13:00:00Z");
    JsonObject read = fact(SUPPORT, ref, "confirm", "2026-03-05T14:00:00Z");
    ApiClient agent = SUPPORT.with("If-Match", "\"" + read.getInt("version") + "\"");

    List<Integer> answers =
        List.of(1, 2).stream()
            .map(
                each ->
                    CompletableFuture.supplyAsync(
                        () -> agent.post(INCIDENTS + "/" + ref + "/close", at(null)).status()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).contains(200);
    assertThat(answers).filteredOn(status -> status == 409 || status == 412).hasSize(1);
  }

  @Test
  void other_organisations_tickets_do_not_exist() {
    String theirs =
        lawfullyDeclared(
                SUPPORT.post(
                    INCIDENTS,
                    incident("MINOR", "2026-03-05T10:00:00Z")
                        .add("organisation", "STR-002")
                        .build()))
            .getString("ref");
    String own =
        lawfullyDeclared(
                STRUCTURE.post(INCIDENTS, incident("MINOR", "2026-03-05T10:00:00Z").build()))
            .getString("ref");

    assertThat(STRUCTURE.get(INCIDENTS + "/" + theirs).status()).isEqualTo(404);
    assertThat(act(STRUCTURE, own, "restore", at(null)).status()).isEqualTo(403);
    JsonObject seen = SUPPORT.get(INCIDENTS + "/" + own).json();
    assertThat(seen.getString("organisation")).isEqualTo("STR-001");
    lawful(act(SUPPORT, own, "note", text("Pour les niveaux 1 à 3")));
    assertThat(
            STRUCTURE.get(INCIDENTS + "/" + own).json().getJsonArray("events").stream()
                .map(event -> event.asJsonObject().getString("type")))
        .containsExactly("DECLARED");

    lawful(
        act(
            SUPPORT,
            theirs,
            "join",
            Json.createObjectBuilder()
                .add("organisation", "STR-001")
                .add("contact", "Accueil")
                .build()));
    JsonObject joined = STRUCTURE.get(INCIDENTS + "/" + theirs).json();
    assertThat(joined.getInt("callerCount")).isEqualTo(2);
    assertThat(joined.getJsonArray("callers")).hasSize(1);
  }

  @Test
  void tickets_are_found_by_reference_and_words_and_come_by_breach() {
    String word = "z" + UUID.randomUUID().toString().substring(0, 8);
    String later = declare("MINOR", "2026-03-05T10:00:00Z", word + " premier").getString("ref");
    String first = declare("BLOCKING", "2026-03-05T10:00:00Z", word + " second").getString("ref");

    JsonObject page = SUPPORT.get(INCIDENTS + "?limit=1&q=" + word).json();
    JsonObject next =
        SUPPORT.get(INCIDENTS + "?limit=1&q=" + word + "&after=" + page.getString("next")).json();

    assertThat(refs(page)).containsExactly(first);
    assertThat(refs(next)).containsExactly(later);
    assertThat(refs(SUPPORT.get(INCIDENTS + "?q=" + later.toLowerCase(Locale.ROOT)).json()))
        .containsExactly(later);
    assertThat(refs(SUPPORT.get(INCIDENTS + "?severity=MINOR&q=" + word).json()))
        .containsExactly(later);
    assertThat(refs(OPERATOR.get(INCIDENTS + "?service=MEDIMAIL&q=" + word).json())).hasSize(2);
    assertThat(refs(STRUCTURE.get(INCIDENTS + "?q=" + word).json())).isEmpty();
    assertThat(refs(SUPPORT.get(INCIDENTS + "/similar?q=" + word + "+second").json()))
        .containsExactly(first, later);
  }

  @Test
  void the_operators_ticket_needs_a_proof_and_ends_the_first_clock() {
    String ref = declare("BLOCKING", "2026-03-05T10:00:00+01:00").getString("ref");
    JsonObjectBuilder registered =
        Json.createObjectBuilder()
            .add("operatorRef", "M-4711")
            .add("at", "2026-03-05T10:30:00+01:00");
    assertThat(act(SUPPORT, ref, "register", registered.build()).code())
        .isEqualTo("REASONS_MISSING");
    JsonObject known =
        lawful(
            act(
                SUPPORT,
                ref,
                "register",
                Json.createObjectBuilder()
                    .add("operatorRef", "M-4711")
                    .add("at", "2026-03-05T10:30:00+01:00")
                    .add("text", "Courriel de l'opérateur")
                    .build()));
    assertThat(known.getString("operatorRef")).isEqualTo("M-4711");
    assertThat(clock(known, "TAKE_CHARGE").getInt("consumed_s")).isEqualTo(1800);
    assertThat(clock(known, "TAKE_CHARGE").getString("state")).isEqualTo("KEPT");
  }

  @Test
  void the_time_to_take_charge_is_measured_once_by_whichever_fact_ends_it() {
    String ref = declare("BLOCKING", "2026-03-05T10:00:00+01:00").getString("ref");
    long before = takenInChargeMeasured();
    lawful(
        act(
            SUPPORT,
            ref,
            "register",
            Json.createObjectBuilder()
                .add("operatorRef", "M-4712")
                .add("at", "2026-03-05T10:20:00+01:00")
                .add("text", "Courriel de l'opérateur")
                .build()));
    assertThat(takenInChargeMeasured()).isEqualTo(before + 1);

    fact(OPERATOR, ref, "take-charge", "2026-03-05T10:20:00+01:00");

    assertThat(takenInChargeMeasured()).isEqualTo(before + 1);
  }

  private static long takenInChargeMeasured() {
    String count = "vigie_incident_take_charge_seconds_count{severity=\"BLOCKING\"} ";
    return Portal.metrics()
        .lines()
        .filter(line -> line.startsWith(count))
        .mapToLong(line -> Long.parseLong(line.substring(count.length())))
        .sum();
  }

  @Test
  void each_level_takes_over_with_a_note() {
    String ref = declare("MAJOR", "2026-03-05T10:00:00Z").getString("ref");
    fact(SUPPORT, ref, "escalate", "2026-03-05T11:00:00Z");
    JsonObject third = fact(OPERATOR, ref, "escalate", "2026-03-05T12:00:00Z");
    assertThat(third.getInt("level")).isEqualTo(3);
    assertThat(act(OPERATOR, ref, "escalate", at("2026-03-05T13:00:00Z")).code())
        .isEqualTo("INVALID_INPUT");
    assertThat(
            third.getJsonArray("levels").getValuesAs(JsonObject.class).stream()
                .map(level -> level.getInt("level")))
        .containsExactly(1, 2, 3);
  }

  @Test
  void a_request_has_no_time_to_restore() {
    JsonObject request =
        lawfullyDeclared(
            SUPPORT.post(
                INCIDENTS,
                Json.createObjectBuilder()
                    .add("kind", "REQUEST")
                    .add("service", "MEDIMAIL")
                    .add("title", "Ouverture de compte")
                    .build()));
    assertThat(request.getJsonArray("clocks")).hasSize(1);
    assertThat(request.getString("severity")).isEqualTo("MINOR");
  }

  @Test
  void a_service_without_contract_is_measured_and_not_judged() {
    JsonObject measured =
        lawfullyDeclared(
            SUPPORT.post(
                INCIDENTS,
                Json.createObjectBuilder()
                    .add("service", "MAILIZ")
                    .add("severity", "BLOCKING")
                    .add("title", "Sans contrat")
                    .build()));
    assertThat(measured.getJsonArray("clocks")).isEmpty();
    assertThat(measured.isNull("contractVersion")).isTrue();
  }

  @Test
  void the_journal_tells_that_a_caller_was_added_and_what_was_linked_to_what() {
    String part = declare("MAJOR", "2026-03-05T10:00:00+01:00").getString("ref");
    String whole = declare("MAJOR", "2026-03-05T10:00:00+01:00").getString("ref");
    String other = declare("MAJOR", "2026-03-05T10:00:00+01:00").getString("ref");
    lawful(
        act(
            SUPPORT,
            part,
            "join",
            Json.createObjectBuilder()
                .add("organisation", "STR-009")
                .add("contact", "Camille Exemple")
                .add("phone", "01 99 00 12 34")
                .build()));
    JsonObject linked = lawful(act(SUPPORT, part, "link", parent(whole)));
    assertThat(linked.getString("parent")).isEqualTo(whole);
    assertThat(act(SUPPORT, part, "link", parent(whole)).code()).isEqualTo("INVALID_INPUT");
    lawful(act(SUPPORT, part, "link", parent(other)));
    lawful(act(SUPPORT, part, "link", JsonObject.EMPTY_JSON_OBJECT));
    assertThat(act(SUPPORT, part, "link", JsonObject.EMPTY_JSON_OBJECT).code())
        .isEqualTo("INVALID_INPUT");

    assertThat(journalled(part, "parent"))
        .containsExactly(
            "INCIDENT_UNLINKED " + other,
            "INCIDENT_LINKED " + other,
            "INCIDENT_UNLINKED " + whole,
            "INCIDENT_LINKED " + whole,
            "INCIDENT_JOINED -",
            "INCIDENT_DECLARED -");
    assertThat(journalled(part, "structure")).contains("INCIDENT_JOINED STR-009");
    assertThat(journalled(whole, "part"))
        .containsExactly(
            "INCIDENT_PART_REMOVED " + part, "INCIDENT_PART_ADDED " + part, "INCIDENT_DECLARED -");
    assertThat(entries(part).toString()).doesNotContain("Camille", "01 99");
  }

  @Test
  void the_version_in_force_at_the_corrected_time_of_the_declaration_governs() {
    JsonObject made = declare("BLOCKING", "2023-03-24T10:00:00+01:00");
    String version = made.getString("contractVersion");

    JsonObject earlier = declaredAt("2023-03-22T10:00:00+01:00", made);
    assertThat(earlier.getString("contractVersion")).isNotEqualTo(version);
    assertThat(earlier.getJsonArray("clocks")).isNotEmpty();
    JsonObject before = declaredAt("2019-03-01T10:00:00+01:00", made);
    assertThat(before.isNull("contractVersion")).isTrue();
    assertThat(before.getJsonArray("clocks")).isEmpty();
    JsonObject back = declaredAt("2023-03-24T10:00:00+01:00", made);
    assertThat(back.getString("contractVersion")).isEqualTo(version);
    assertThat(clock(back, "TAKE_CHARGE").getString("dueAt"))
        .isEqualTo(clock(made, "TAKE_CHARGE").getString("dueAt"));
  }

  private static JsonObject declaredAt(String corrected, JsonObject ticket) {
    return lawful(
        act(
            SUPPORT,
            ticket.getString("ref"),
            "correct-time",
            Json.createObjectBuilder()
                .add("event", 1)
                .add("at", corrected)
                .add("text", "Heure mal lue")
                .build()));
  }

  @Test
  void two_agents_who_link_at_once_make_no_part_of_a_part() {
    for (int round = 0; round < 5; round++) {
      String first = declare("MAJOR", "2026-03-05T10:00:00+01:00").getString("ref");
      String second = declare("MAJOR", "2026-03-05T10:00:00+01:00").getString("ref");
      String third = declare("MAJOR", "2026-03-05T10:00:00+01:00").getString("ref");
      List<CompletableFuture<Answer>> links =
          Stream.of(Map.entry(first, second), Map.entry(second, third))
              .map(
                  link ->
                      CompletableFuture.supplyAsync(
                          () -> act(SUPPORT, link.getKey(), "link", parent(link.getValue()))))
              .toList();

      assertThat(links.stream().map(CompletableFuture::join).map(Answer::status))
          .contains(200)
          .isSubsetOf(200, 412, 422);
      JsonObject middle = lawful(SUPPORT.get(INCIDENTS + "/" + second));
      assertThat(middle.getBoolean("part") && !middle.getJsonArray("children").isEmpty()).isFalse();
    }
  }

  @Test
  void a_structure_learns_that_its_ticket_is_a_part_but_not_of_which_it_cannot_read() {
    String own =
        lawfullyDeclared(
                STRUCTURE.post(INCIDENTS, incident("MINOR", "2026-03-05T10:00:00Z").build()))
            .getString("ref");
    String larger =
        lawfullyDeclared(
                SUPPORT.post(
                    INCIDENTS,
                    incident("MINOR", "2026-03-05T10:00:00Z")
                        .add("organisation", "STR-002")
                        .build()))
            .getString("ref");
    assertThat(lawful(STRUCTURE.get(INCIDENTS + "/" + own)).getBoolean("part")).isFalse();

    lawful(act(SUPPORT, own, "link", parent(larger)));

    JsonObject seen = lawful(STRUCTURE.get(INCIDENTS + "/" + own));
    assertThat(seen.getBoolean("part")).isTrue();
    assertThat(seen.isNull("parent")).isTrue();
    assertThat(STRUCTURE.get(INCIDENTS + "/" + larger).status()).isEqualTo(404);
  }

  private static JsonObject parent(String ref) {
    return Json.createObjectBuilder().add("parent", ref).build();
  }

  /** The entries of a ticket, the last one first, each with one of its facts. */
  private static List<String> journalled(String ref, String fact) {
    return entries(ref).getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .map(
            entry ->
                entry.getString("type") + " " + entry.getJsonObject("facts").getString(fact, "-"))
        .toList();
  }

  private static JsonObject entries(String ref) {
    return lawful(ApiClient.as(DemoAccount.ADMIN).get("/journal/entries?chain=incident:" + ref));
  }

  private static JsonObject declare(String severity, String at) {
    return declare(severity, at, "Webmail inaccessible");
  }

  private static JsonObject declare(String severity, String at, String title) {
    return lawfullyDeclared(
        SUPPORT.post(INCIDENTS, incident(severity, at).add("title", title).build()));
  }

  private static JsonObjectBuilder incident(String severity, String at) {
    return Json.createObjectBuilder()
        .add("service", "MEDIMAIL")
        .add("severity", severity)
        .add("title", "Webmail inaccessible")
        .add("declaredAt", at)
        .add("path", "webmail");
  }

  private static JsonObject lawfullyDeclared(Answer made) {
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json();
  }

  private static JsonObject fact(ApiClient as, String ref, String act, String at) {
    return lawful(act(as, ref, act, at(at)));
  }

  private static Answer act(ApiClient as, String ref, String act, JsonObject body) {
    JsonObject read = SUPPORT.get(INCIDENTS + "/" + ref).json();
    return as.with("If-Match", "\"" + read.getInt("version") + "\"")
        .post(INCIDENTS + "/" + ref + "/" + act, body);
  }

  private static JsonObject at(String instant) {
    return instant == null
        ? JsonObject.EMPTY_JSON_OBJECT
        : Json.createObjectBuilder().add("at", instant).build();
  }

  private static JsonObject weighed(String severity, String why) {
    return Json.createObjectBuilder().add("severity", severity).add("text", why).build();
  }

  private static JsonObject text(String words) {
    return Json.createObjectBuilder().add("text", words).build();
  }

  private static JsonObject lawful(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static JsonObject clock(JsonObject ticket, String kind) {
    return ticket.getJsonArray("clocks").getValuesAs(JsonObject.class).stream()
        .filter(clock -> clock.getString("kind").equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> refs(JsonObject page) {
    return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .map(row -> row.getString("ref"))
        .toList();
  }
}
