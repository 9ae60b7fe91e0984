package fr.vigie.web.api;

import fr.vigie.incident.MaintenanceDesk;
import fr.vigie.incident.MaintenanceNotice.Channel;
import fr.vigie.incident.MaintenanceView;
import fr.vigie.incident.NewMaintenance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Planned work on services, and who was told of it when. */
@Path("maintenance")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class MaintenanceResource {
  @Inject MaintenanceDesk desk;
  @Inject Creations creations;

  /** The work that touches a span of time. */
  @GET
  @Described(gives = Planned.class, list = true)
  public JsonObject list(@QueryParam("from") String from, @QueryParam("to") String to) {
    return Members.list(
        desk.between(Body.instant(from, "from"), Body.instant(to, "to")).stream()
            .map(MaintenanceResource::planned)
            .toList());
  }

  /** Announces work on a service that the caller runs or pays for. */
  @POST
  @Described(takes = NewlyPlanned.class, gives = Planned.class, status = 201)
  public Response announce(@HeaderParam("Idempotency-Key") String key, JsonObject json) {
    var body = new Body(json);
    var asked =
        new NewMaintenance(
            body.text("service"),
            body.instant("from"),
            body.instant("to"),
            body.text("title"),
            body.optionalText("text").orElse(null));
    return Versions.created(
        "maintenance",
        creations.once(key, json, () -> Members.json(planned(desk.announce(asked)))));
  }

  @GET
  @Path("{id}")
  @Described(gives = Planned.class)
  public Response maintenance(@PathParam("id") String id) {
    return answer(desk.maintenance(Body.uuid(id)));
  }

  /** Somebody was told: {@code {"organisation": …, "channel": "MAIL", "at": …}}. */
  @POST
  @Path("{id}/tell")
  @Described(takes = ToldOf.class, gives = Planned.class)
  public Response tell(
      @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    var body = new Body(json);
    return answer(
        desk.tell(
            Body.uuid(id),
            Versions.expected(ifMatch),
            body.optionalText("organisation").orElse(null),
            RightsResource.constant(Channel.class, "channel", body.text("channel")),
            body.has("at") ? body.instant("at") : null));
  }

  /** It does not take place: {@code {"reason": …}}. */
  @POST
  @Path("{id}/cancel")
  @Described(takes = Cancelled.class, gives = Planned.class)
  public Response cancel(
      @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return answer(
        desk.cancel(
            Body.uuid(id),
            Versions.expected(ifMatch),
            new Body(json).optionalText("reason").orElse(null)));
  }

  private static Response answer(MaintenanceView view) {
    return Versions.changed(Members.json(planned(view)));
  }

  private static Planned planned(MaintenanceView view) {
    return new Planned(
        view.id(),
        view.service(),
        view.start(),
        view.end(),
        view.title(),
        view.text(),
        view.cancelledAt(),
        view.cancelReason(),
        view.notices().stream()
            .map(
                notice ->
                    new Notified(
                        notice.organisation(),
                        notice.channel(),
                        notice.toldAt(),
                        notice.beforehand()))
            .toList(),
        view.version());
  }

  record NewlyPlanned(
      String service, Instant from, Instant to, String title, Optional<String> text) {}

  record ToldOf(Optional<String> organisation, Channel channel, Optional<Instant> at) {}

  record Cancelled(String reason) {}

  record Planned(
      UUID id,
      String service,
      Instant from,
      Instant to,
      String title,
      Optional<String> text,
      Optional<Instant> cancelledAt,
      Optional<String> cancelReason,
      List<Notified> notices,
      int version) {}

  record Notified(
      Optional<UUID> organisation, Channel channel, Instant toldAt, boolean beforehand) {}
}
