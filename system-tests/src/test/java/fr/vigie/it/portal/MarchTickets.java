package fr.vigie.it.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient.Answer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/**
 * Tickets of a service in March 2026, told after they happened: one blocking incident that missed
 * its GTR by ten minutes, which a wait of half an hour would have kept, one blocking incident that
 * goes on into April, a major one of a Structure, requalified, and a request.
 */
public final class MarchTickets {
  private static final ApiClient SUPPORT = ApiClient.as(DemoAccount.SUPPORT);
  private static final ApiClient OPERATOR = ApiClient.as(DemoAccount.OPERATOR);

  private final OwnService service;
  private final String missed;
  private final String goingOn;
  private final String requalified;
  private final String request;

  private MarchTickets(OwnService service) {
    this.service = service;
    // Thursday 5 March 2026: GTR due at 14:20, restored at 14:30
    missed = declared("INCIDENT", "BLOCKING", "2026-03-05T10:00:00+01:00", null);
    fact(SUPPORT, missed, "transmit", "2026-03-05T10:05:00+01:00");
    fact(OPERATOR, missed, "take-charge", "2026-03-05T10:20:00+01:00");
    fact(SUPPORT, missed, "wait", "2026-03-05T11:00:00+01:00");
    fact(SUPPORT, missed, "resume", "2026-03-05T11:30:00+01:00");
    fact(SUPPORT, missed, "escalate", "2026-03-05T12:00:00+01:00");
    fact(OPERATOR, missed, "restore", "2026-03-05T14:30:00+01:00");
    fact(SUPPORT, missed, "confirm", "2026-03-05T15:00:00+01:00");
    fact(SUPPORT, missed, "close", "2026-03-05T16:00:00+01:00");
    // Tuesday 31 March at 17:50: both dates lie in April
    goingOn = declared("INCIDENT", "BLOCKING", "2026-03-31T17:50:00+02:00", null);
    fact(OPERATOR, goingOn, "take-charge", "2026-04-01T08:10:00+02:00");
    fact(OPERATOR, goingOn, "restore", "2026-04-01T09:00:00+02:00");
    // Monday 9 March: kept as the minor one that it became
    requalified = declared("INCIDENT", "MAJOR", "2026-03-09T09:00:00+01:00", "STR-001");
    fact(SUPPORT, requalified, "take-charge", "2026-03-09T09:30:00+01:00");
    act(
        SUPPORT,
        requalified,
        "change-severity",
        told("2026-03-09T10:00:00+01:00").add("severity", "MINOR").add("text", "Un seul poste"));
    fact(SUPPORT, requalified, "restore", "2026-03-10T09:00:00+01:00");
    request = declared("REQUEST", "MINOR", "2026-03-12T09:00:00+01:00", "STR-002");
  }

  /** Declares them. */
  public static MarchTickets of(OwnService service) {
    return new MarchTickets(service);
  }

  /** The reference of the one that missed its GTR. */
  public String missed() {
    return missed;
  }

  public String goingOn() {
    return goingOn;
  }

  public String requalified() {
    return requalified;
  }

  public String request() {
    return request;
  }

  private String declared(String kind, String severity, String at, String structure) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("kind", kind)
            .add("service", service.code())
            .add("severity", severity)
            .add("title", "=Titre secret de Mme Untel")
            .add("declaredAt", at);
    if (structure != null) {
      json.add("organisation", structure);
    }
    Answer made = SUPPORT.post("/incidents", json.build());
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json().getString("ref");
  }

  private static void fact(ApiClient as, String ref, String act, String at) {
    act(as, ref, act, told(at));
  }

  private static JsonObjectBuilder told(String at) {
    return Json.createObjectBuilder().add("at", at);
  }

  private static void act(ApiClient as, String ref, String act, JsonObjectBuilder body) {
    JsonObject read = SUPPORT.get("/incidents/" + ref).json();
    Answer done =
        as.with("If-Match", "\"" + read.getInt("version") + "\"")
            .post("/incidents/" + ref + "/" + act, body.build());
    assertThat(done.status()).as(done.body()).isEqualTo(200);
  }
}
