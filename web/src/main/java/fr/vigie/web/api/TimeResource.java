package fr.vigie.web.api;

import fr.vigie.contract.TimeDesk;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.time.Deadline;
import fr.vigie.time.HealthRecordWindow;
import fr.vigie.time.NotificationDeadline;
import fr.vigie.time.Spans;
import fr.vigie.time.Step;
import fr.vigie.time.Suspension;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.DerivationView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Business time and legal deadlines; keeps no state. */
@Path("time")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class TimeResource {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Inject TimeDesk desk;
  @Context HttpHeaders headers;

  /** The due date after a business duration, or the business time between two instants. */
  @POST
  @Path("business")
  @Described(takes = TimeShapes.BusinessQuestion.class, gives = TimeShapes.BusinessAnswer.class)
  public JsonObject business(JsonObject json) {
    var body = new Body(json);
    ZoneId zone = Body.checked("timezone", body.text("timezone"), ZoneId::of);
    var schedule =
        new TimeDesk.Schedule(
            week(body.object("schedule")),
            body.has("calendar") ? null : dates(body),
            body.optionalText("calendar").orElse(null),
            zone);
    Instant start = body.instant("start", zone);
    Spans pauses = pauses(body, zone);
    if (body.has("end")) {
      long elapsed = desk.elapsed(schedule, start, body.instant("end", zone), pauses);
      return Json.createObjectBuilder().add("elapsed_s", elapsed).build();
    }
    Instant due = desk.due(schedule, start, body.integer("duration_s"), pauses);
    return Json.createObjectBuilder().add("deadline", Times.local(due, zone)).build();
  }

  /** A legal deadline with its derivation. */
  @POST
  @Path("deadline")
  @Described(takes = TimeShapes.DeadlineQuestion.class, gives = TimeShapes.DeadlineAnswer.class)
  public JsonObject deadline(JsonObject json) {
    var body = new Body(json);
    return switch (body.text("rule")) {
      case "gdpr-art-12-3" -> response(body);
      case "gdpr-art-33" -> notification(desk.notification(body.instant("aware", PARIS)));
      case "csp-l1111-7" ->
          healthRecord(
              desk.healthRecord(
                  body.instant("received", PARIS), body.date("informationConstituted")));
      default -> throw new RefusedException(Refusal.INVALID_INPUT, "rule");
    };
  }

  private JsonObject response(Body body) {
    Deadline deadline =
        desk.response(
            body.date("received"),
            body.flag("extended"),
            suspensions(body),
            body.optionalText("calendar").orElse("FR"));
    return Json.createObjectBuilder()
        .add("nominal", deadline.nominal().toString())
        .add("suspendedDays", deadline.suspendedDays())
        .add("due", deadline.due().toString())
        .add("dueAt", Times.local(deadline.dueAt(), PARIS))
        .add("steps", steps(deadline.steps()))
        .build();
  }

  private JsonObject notification(NotificationDeadline deadline) {
    return Json.createObjectBuilder()
        .add("strict", Times.local(deadline.strict(), PARIS))
        .add("regulation", Times.local(deadline.regulation(), PARIS))
        .add("steps", steps(deadline.steps()))
        .build();
  }

  private JsonObject healthRecord(HealthRecordWindow window) {
    return Json.createObjectBuilder()
        .add("earliest", Times.local(window.earliest(), PARIS))
        .add("latest", window.latest().toString())
        .add("latestAt", Times.local(window.latestAt(), PARIS))
        .add("steps", steps(window.steps()))
        .build();
  }

  private JsonArrayBuilder steps(List<Step> steps) {
    var wording = new Wording(Texts.in(Problems.language(headers)));
    var array = Json.createArrayBuilder();
    for (Step step : steps) {
      array.add(
          Json.createObjectBuilder()
              .add("rule", step.rule())
              .add("citation", step.citation())
              .add("text", DerivationView.sentence(step, wording))
              .add("result", step.result()));
    }
    return array;
  }

  private static List<Suspension> suspensions(Body body) {
    return body.array("suspensions").stream()
        .map(pair -> Body.checked("suspensions", pair, TimeResource::suspension))
        .toList();
  }

  private static Suspension suspension(JsonValue pair) {
    List<String> days = pair.asJsonArray().getValuesAs(JsonString::getString);
    return new Suspension(
        Body.date(days.get(0), "suspensions"), Body.date(days.get(1), "suspensions"));
  }

  private static java.util.Set<LocalDate> dates(Body body) {
    return body.texts("holidays").stream()
        .map(day -> Body.date(day, "holidays"))
        .collect(Collectors.toSet());
  }

  private static Spans pauses(Body body, ZoneId zone) {
    return Spans.union(
        body.objects("pauses").stream()
            .map(
                pause ->
                    Body.checked(
                        "pauses",
                        pause,
                        span -> Spans.of(span.instant("from", zone), span.instant("to", zone))))
            .toList());
  }

  private static Map<String, List<List<String>>> week(JsonObject schedule) {
    var week = new LinkedHashMap<String, List<List<String>>>();
    schedule.forEach(
        (day, ranges) ->
            week.put(
                day,
                Body.checked(
                    "schedule",
                    ranges,
                    array ->
                        array.asJsonArray().stream()
                            .map(range -> range.asJsonArray().getValuesAs(JsonString::getString))
                            .toList())));
    return week;
  }
}
