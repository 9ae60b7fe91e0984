package fr.vigie.web.api;

import fr.vigie.report.ReportDesk;
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

/** Whether the caller gets the reports of a service by mail. */
@Path("services/{code}/report-subscription")
@RequestScoped
@Produces("application/json")
public class SubscriptionResource {
  @Inject ReportDesk desk;

  @GET
  @Described(gives = Subscribed.class)
  public JsonObject get(@PathParam("code") String code) {
    return Members.json(new Subscribed(desk.isSubscribed(code)));
  }

  /** Subscribes, with {@code {"language": "fr"}}. */
  @PUT
  @Consumes("application/json")
  @Described(takes = Tongue.class, status = 204)
  public void subscribe(@PathParam("code") String code, JsonObject json) {
    desk.subscribe(code, new Body(json).text("language"));
  }

  @DELETE
  @Described(status = 204)
  public void unsubscribe(@PathParam("code") String code) {
    desk.unsubscribe(code);
  }

  record Subscribed(boolean subscribed) {}

  record Tongue(String language) {}
}
