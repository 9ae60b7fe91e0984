package fr.vigie.web.api;

import fr.vigie.incident.notice.NoticeChoice;
import fr.vigie.incident.notice.NoticeSubscriptionDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

/** Which notices of incidents the contacts of a Structure get. */
@Path("notice-subscriptions")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class NoticeSubscriptionsResource {
  @Inject NoticeSubscriptionDesk desk;

  /** Those of the Structure {@code organisation}, the caller's own without. */
  @GET
  @Described(gives = NoticeShapes.Subscribed.class)
  public JsonObject get(@QueryParam("organisation") String organisation) {
    return Members.json(NoticeShapes.of(desk.subscriptions(organisation)));
  }

  /** Chooses for a contact and service: {@code {"choice": "ALL"}}. */
  @PUT
  @Path("{contact}/{service}")
  @Described(takes = NoticeShapes.NoticeChosen.class, gives = NoticeShapes.Subscribed.class)
  public JsonObject choose(
      @PathParam("contact") String contact, @PathParam("service") String service, JsonObject json) {
    return Members.json(
        NoticeShapes.of(
            desk.choose(
                Body.uuid(contact),
                service,
                Body.checked("choice", new Body(json).text("choice"), NoticeChoice::valueOf))));
  }
}
