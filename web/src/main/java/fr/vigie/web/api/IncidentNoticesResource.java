package fr.vigie.web.api;

import fr.vigie.incident.notice.NoticeDesk;
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

/** What the Structures are told of an incident by mail; changes need the ticket's tag. */
@Path("incidents/{ref}/notices")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class IncidentNoticesResource {
  @Inject NoticeDesk desk;

  /** What is to be told now, and what was told or set aside, the last first. */
  @GET
  @Described(gives = NoticeShapes.TicketNotices.class)
  public JsonObject list(@PathParam("ref") String ref) {
    return Members.json(NoticeShapes.of(desk.notices(ref)));
  }

  /** The notice that is due as it will be sent, with {@code message}, and to whom. */
  @POST
  @Path("preview")
  @Described(takes = NoticeShapes.NoticeMessage.class, gives = NoticeShapes.PreviewedNotice.class)
  public JsonObject preview(@PathParam("ref") String ref, JsonObject json) {
    return Members.json(
        NoticeShapes.of(desk.preview(ref, new Body(json).optionalText("message").orElse(null))));
  }

  /** Sends it, once: {@code {"event": …, "message": …}}. */
  @POST
  @Path("send")
  @Described(takes = NoticeShapes.OrderedNotice.class, gives = NoticeShapes.IncidentNotice.class)
  public JsonObject send(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    int version = Versions.expected(ifMatch);
    var body = new Body(json);
    return Members.json(
        NoticeShapes.of(
            desk.send(ref, version, event(body), body.optionalText("message").orElse(null))));
  }

  /** The Structures are not told: {@code {"event": …, "reason": …}}. */
  @POST
  @Path("set-aside")
  @Described(takes = NoticeShapes.NoticeSetAside.class, gives = NoticeShapes.IncidentNotice.class)
  public JsonObject setAside(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    int version = Versions.expected(ifMatch);
    var body = new Body(json);
    return Members.json(
        NoticeShapes.of(
            desk.setAside(ref, version, event(body), body.optionalText("reason").orElse(null))));
  }

  private static int event(Body body) {
    return Body.checked("event", body.integer("event"), Math::toIntExact);
  }
}
