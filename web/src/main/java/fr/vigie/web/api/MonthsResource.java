package fr.vigie.web.api;

import fr.vigie.availability.KeptView;
import fr.vigie.availability.MonthDesk;
import fr.vigie.availability.MonthView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The months of a service: closed with a statement that is kept, revised, reopened. */
@Path("services/{code}/months")
@RequestScoped
@Produces("application/json")
public class MonthsResource {
  @Inject MonthDesk desk;

  /** The closed months. */
  @GET
  @Described(gives = Month.class, list = true)
  public JsonObject list(@PathParam("code") String code) {
    return Members.list(desk.closed(code).stream().map(Month::of).toList());
  }

  @GET
  @Path("{month}")
  @Described(gives = Month.class)
  public Response get(@PathParam("code") String code, @PathParam("month") String month) {
    return answer(desk.month(code, read(month)));
  }

  /** What the month kept in one of its revisions, as canonical JSON. */
  @GET
  @Path("{month}/revisions/{revision}")
  @Described(gives = Kept.class)
  public JsonObject revision(
      @PathParam("code") String code,
      @PathParam("month") String month,
      @PathParam("revision") String revision) {
    int number = Body.checked("revision", revision, Integer::valueOf);
    KeptView kept = desk.kept(code, read(month), number).kept();
    try (var reader = Json.createReader(new StringReader(kept.figures()))) {
      return Members.json(new Kept(Revision.of(kept), kept.figures(), reader.readObject()));
    }
  }

  /** Whether a revision of the closed month would say something else. */
  @GET
  @Path("{month}/revision")
  @Described(gives = Difference.class)
  public JsonObject difference(@PathParam("code") String code, @PathParam("month") String month) {
    return Members.json(new Difference(desk.revision(code, read(month)).isPresent()));
  }

  @POST
  @Path("{month}/close")
  @Described(gives = Month.class)
  public Response close(
      @PathParam("code") String code,
      @PathParam("month") String month,
      @HeaderParam("If-Match") String ifMatch) {
    return answer(desk.close(code, read(month), Versions.expected(ifMatch)));
  }

  @POST
  @Path("{month}/revise")
  @Consumes("application/json")
  @Described(takes = Reason.class, gives = Month.class)
  public Response revise(
      @PathParam("code") String code,
      @PathParam("month") String month,
      @HeaderParam("If-Match") String ifMatch,
      JsonObject json) {
    return answer(
        desk.revise(code, read(month), Versions.expected(ifMatch), new Body(json).text("reason")));
  }

  @POST
  @Path("{month}/reopen")
  @Consumes("application/json")
  @Described(takes = Reason.class, gives = Month.class)
  public Response reopen(
      @PathParam("code") String code,
      @PathParam("month") String month,
      @HeaderParam("If-Match") String ifMatch,
      JsonObject json) {
    return answer(
        desk.reopen(code, read(month), Versions.expected(ifMatch), new Body(json).text("reason")));
  }

  private static YearMonth read(String month) {
    return Body.checked("month", month, YearMonth::parse);
  }

  private static Response answer(MonthView month) {
    return Response.ok(Members.json(Month.of(month))).tag(Versions.tag(month.version())).build();
  }

  record Reason(String reason) {}

  record Month(
      String month,
      boolean over,
      boolean closed,
      Optional<Instant> closedAt,
      List<Revision> revisions,
      int version) {
    static Month of(MonthView month) {
      return new Month(
          month.month().toString(),
          month.over(),
          month.closed(),
          Optional.ofNullable(month.closedAt()),
          month.kept().stream().map(Revision::of).toList(),
          month.version());
    }
  }

  record Revision(int revision, String sha256, Instant keptAt, String reason) {
    static Revision of(KeptView kept) {
      return new Revision(kept.revision(), kept.sha256(), kept.keptAt(), kept.reason());
    }
  }

  /** {@code canonical} is the text whose digest {@code sha256} is, {@code kept} the same read. */
  record Kept(Revision revision, String canonical, JsonObject kept) {}

  record Difference(boolean differs) {}
}
