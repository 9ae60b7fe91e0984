package fr.vigie.web.api;

import fr.vigie.contract.LegalHolidayDesk;
import fr.vigie.contract.LegalHolidayDesk.LegalHoliday;
import fr.vigie.contract.LegalHolidayDesk.Recomputed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;

/** The public holidays by which legal periods are rolled, and their corrections. */
@Path("legal-holidays/{place}")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class LegalHolidaysResource {
  @Inject LegalHolidayDesk desk;

  /** The days of a year. */
  @GET
  @Path("{year: \\d{4}}")
  @Described(gives = LegalHoliday.class, list = true)
  public JsonObject list(@PathParam("place") String place, @PathParam("year") int year) {
    return Members.list(desk.holidays(place, year));
  }

  /** Records a correction; the same once more changes nothing. */
  @PUT
  @Path("corrections/{day}")
  @Described(takes = Correction.class, gives = Recomputed.class)
  public JsonObject correct(
      @PathParam("place") String place, @PathParam("day") String day, JsonObject json) {
    var body = new Body(json);
    return Members.json(desk.correct(place, day(day), body.flag("holiday"), body.text("source")));
  }

  /** Takes a correction back. */
  @DELETE
  @Path("corrections/{day}")
  @Described(gives = Recomputed.class)
  public JsonObject takeBack(@PathParam("place") String place, @PathParam("day") String day) {
    return Members.json(desk.takeBack(place, day(day)));
  }

  private static LocalDate day(String text) {
    return Body.checked("day", text, LocalDate::parse);
  }

  /**
   * What is corrected.
   *
   * @param holiday whether the day is a public holiday
   * @param source the text that says so
   */
  record Correction(boolean holiday, String source) {}
}
