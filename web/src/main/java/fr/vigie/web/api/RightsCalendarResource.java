package fr.vigie.web.api;

import fr.vigie.rights.CalendarDesk;
import fr.vigie.rights.CalendarDesk.MadeFeed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** The addresses under which the owner's calendar fetches due dates. */
@Path("calendar-feeds")
@RequestScoped
@Produces("application/json")
public class RightsCalendarResource {
  @Inject CalendarDesk desk;

  /** The feeds that are not revoked, without their secrets. */
  @GET
  @Described(gives = CalendarFeed.class, list = true)
  public JsonObject list() {
    return Members.list(
        desk.feeds().stream().map(feed -> new CalendarFeed(feed.id(), feed.createdAt())).toList());
  }

  /** Makes a feed. Its path is in this answer and nowhere else; one too many is revoked. */
  @POST
  @Described(gives = NewCalendarFeed.class, status = 201)
  public Response make() {
    MadeFeed made = desk.make();
    return Response.created(URI.create("calendar-feeds/" + made.id()))
        .entity(
            Members.json(
                new NewCalendarFeed(
                    made.id(), made.createdAt(), "/calendar/" + made.token() + ".ics")))
        .build();
  }

  /** Revokes a feed at once and for good. */
  @DELETE
  @Path("{id}")
  @Described(status = 204)
  public void revoke(@PathParam("id") String id) {
    desk.revoke(Body.uuid(id));
  }

  record CalendarFeed(UUID id, Instant createdAt) {}

  record NewCalendarFeed(UUID id, Instant createdAt, String path) {}
}
