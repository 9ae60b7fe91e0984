package fr.vigie.web.api;

import fr.vigie.availability.NewOutage;
import fr.vigie.availability.OutageDesk;
import fr.vigie.availability.OutageView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Outages entered by hand. */
@Path("services/{code}/outages")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class OutagesResource {
  @Inject OutageDesk desk;
  @Inject Creations creations;

  @GET
  @Described(gives = Outage.class, list = true)
  public JsonObject list(@PathParam("code") String code, @BeanParam ListQuery query) {
    return ListQuery.json(desk.page(code, query.request()), OutagesResource::json);
  }

  /** Records an outage. */
  @POST
  @Described(takes = NewlyRecorded.class, gives = Outage.class, status = 201)
  public Response record(
      @PathParam("code") String code, @HeaderParam("Idempotency-Key") String key, JsonObject json) {
    var body = new Body(json);
    JsonObject made = creations.once(key, json, () -> json(desk.record(code, asked(body))));
    return Versions.created("services/" + code + "/outages", made);
  }

  /** Says when an outage ended: {@code {"to": …}}. */
  @POST
  @Path("{id}/end")
  @Described(takes = End.class, gives = Outage.class)
  public Response end(
      @PathParam("code") String code,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      JsonObject json) {
    return changed(
        desk.end(code, Body.uuid(id), Versions.expected(ifMatch), new Body(json).instant("to")));
  }

  /** Takes a mistaken entry out of the count: {@code {"reason": …}}. */
  @POST
  @Path("{id}/cancel")
  @Described(takes = MonthsResource.Reason.class, gives = Outage.class)
  public Response cancel(
      @PathParam("code") String code,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      JsonObject json) {
    return changed(
        desk.cancel(
            code, Body.uuid(id), Versions.expected(ifMatch), new Body(json).text("reason")));
  }

  private static NewOutage asked(Body body) {
    Instant end = body.has("to") ? body.instant("to") : null;
    return new NewOutage(
        body.instant("from"),
        end,
        body.text("cause"),
        body.optionalText("evidence").orElse(""),
        body.texts("paths"));
  }

  private static Response changed(OutageView outage) {
    return Versions.changed(json(outage));
  }

  private static JsonObject json(OutageView outage) {
    return Members.json(
        new Outage(
            outage.id(),
            outage.from(),
            Optional.ofNullable(outage.to()),
            outage.cause(),
            outage.evidence(),
            List.copyOf(outage.paths()),
            outage.recordedAt(),
            Optional.ofNullable(outage.cancelledAt()),
            Optional.ofNullable(outage.cancelReason()),
            outage.version()));
  }

  record NewlyRecorded(
      Instant from,
      Optional<Instant> to,
      String cause,
      Optional<String> evidence,
      Optional<List<String>> paths) {}

  record End(Instant to) {}

  record Outage(
      UUID id,
      Instant from,
      Optional<Instant> to,
      String cause,
      String evidence,
      List<String> paths,
      Instant recordedAt,
      Optional<Instant> cancelledAt,
      Optional<String> cancelReason,
      int version) {}
}
