package fr.vigie.web.api;

import fr.vigie.contract.CalendarView;
import fr.vigie.contract.CalendarView.ExceptionView;
import fr.vigie.contract.ContractDesk;
import fr.vigie.time.DayRange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The calendars of committed hours, with what is open or closed out of the ordinary. */
@Path("calendars")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class CalendarsResource {
  @Inject ContractDesk desk;
  @Inject Creations creations;

  @GET
  @Described(gives = Hours.class, list = true)
  public JsonObject list() {
    return Members.list(desk.calendars().stream().map(Hours::of).toList());
  }

  @GET
  @Path("{code}")
  @Described(gives = Hours.class)
  public Response get(@PathParam("code") String code) {
    return answer(desk.calendar(code));
  }

  /** The public holidays that the calendar knows in a year. */
  @GET
  @Path("{code}/holidays/{year}")
  @Described(gives = Holidays.class)
  public JsonObject holidays(@PathParam("code") String code, @PathParam("year") String year) {
    CalendarView calendar = desk.calendar(code);
    int asked = Body.checked("year", year, Integer::valueOf);
    if (asked < calendar.firstYear() || asked > calendar.lastYear()) {
      throw Body.refused("year");
    }
    return Members.json(new Holidays(desk.holidays(calendar.holidays(), asked)));
  }

  /** Closes the calendar, or opens it, on a day out of the ordinary. */
  @POST
  @Path("{code}/exceptions")
  @Described(takes = NewException.class, gives = Hours.class, status = 201)
  public Response except(
      @PathParam("code") String code,
      @HeaderParam("If-Match") String ifMatch,
      @HeaderParam("Idempotency-Key") String key,
      JsonObject json) {
    var body = new Body(json);
    DayRange range =
        Body.checked(
            "starts",
            body,
            given ->
                DayRange.of(
                    given.optionalText("starts").orElse("00:00"),
                    given.optionalText("ends").orElse("24:00")));
    JsonObject made =
        creations.once(
            key,
            json,
            () ->
                Members.json(
                    Hours.of(
                        desk.except(
                            code,
                            Versions.expected(ifMatch),
                            body.date("day"),
                            body.flag("opens"),
                            range,
                            body.text("reason")))));
    return Response.created(URI.create("calendars/" + code))
        .tag(Versions.tag(made.getInt("version")))
        .entity(made)
        .build();
  }

  /** Takes an exception back. */
  @DELETE
  @Path("{code}/exceptions/{id}")
  @Described(gives = Hours.class)
  public Response drop(
      @PathParam("code") String code,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch) {
    return answer(desk.dropException(code, Versions.expected(ifMatch), Body.uuid(id)));
  }

  private static Response answer(CalendarView calendar) {
    return Response.ok(Members.json(Hours.of(calendar)))
        .tag(Versions.tag(calendar.version()))
        .build();
  }

  record Hours(
      String code,
      String timezone,
      Map<String, List<List<String>>> week,
      String holidays,
      boolean closedOnHolidays,
      int firstYear,
      int lastYear,
      String source,
      List<OutOfTheOrdinary> exceptions,
      int version) {
    static Hours of(CalendarView calendar) {
      return new Hours(
          calendar.code(),
          calendar.zone(),
          calendar.week(),
          calendar.holidays(),
          calendar.closedOnHolidays(),
          calendar.firstYear(),
          calendar.lastYear(),
          calendar.source(),
          calendar.exceptions().stream().map(OutOfTheOrdinary::of).toList(),
          calendar.version());
    }
  }

  record OutOfTheOrdinary(
      UUID id, LocalDate day, boolean opens, String starts, String ends, String reason) {
    static OutOfTheOrdinary of(ExceptionView exception) {
      return new OutOfTheOrdinary(
          exception.id(),
          exception.day(),
          exception.opens(),
          exception.starts(),
          exception.ends(),
          exception.reason());
    }
  }

  record NewException(
      LocalDate day,
      java.util.Optional<Boolean> opens,
      java.util.Optional<String> starts,
      java.util.Optional<String> ends,
      String reason) {}

  record Holidays(List<LocalDate> holidays) {}
}
