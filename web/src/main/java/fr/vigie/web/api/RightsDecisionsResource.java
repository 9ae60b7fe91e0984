package fr.vigie.web.api;

import fr.vigie.processing.Right;
import fr.vigie.rights.DecisionDesk;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.Told;
import fr.vigie.rights.rules.Mention;
import fr.vigie.rights.rules.Outcome;
import fr.vigie.rights.rules.RefusalGround;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;

/** What is decided about the rights of a request, and its answer. */
@Path("rights-requests")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class RightsDecisionsResource {
  @Inject DecisionDesk desk;
  @Context HttpHeaders headers;

  /** One right: {@code {"right": …, "outcome": …, "ground": …, "text": reasons}}. */
  @POST
  @Path("{ref}/decide")
  @Described(takes = RequestShapes.Decided.class, gives = RequestJson.RightsCase.class)
  public Response decide(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    Told told = RightsResource.told(ifMatch, json);
    var body = new Body(json);
    return answer(
        desk.decide(
            ref,
            told,
            RightsResource.constant(Right.class, "right", body.text("right")),
            RightsResource.constant(Outcome.class, "outcome", body.text("outcome")),
            RightsResource.constant(
                RefusalGround.class, "ground", body.optionalText("ground").orElse(null))));
  }

  /** The answer: {@code {"rights": […], "mentions": […]}}; without rights, to all decided. */
  @POST
  @Path("{ref}/send")
  @Described(takes = RequestShapes.Sent.class, gives = RequestJson.RightsCase.class)
  public Response send(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    Told told = RightsResource.told(ifMatch, json);
    var body = new Body(json == null ? JsonObject.EMPTY_JSON_OBJECT : json);
    return answer(
        desk.send(
            ref,
            told,
            body.texts("rights").stream()
                .map(right -> RightsResource.constant(Right.class, "rights", right))
                .collect(Collectors.toSet()),
            body.texts("mentions").stream()
                .map(mention -> RightsResource.constant(Mention.class, "mentions", mention))
                .collect(Collectors.toSet())));
  }

  private Response answer(RequestView view) {
    return RequestJson.answer(view, headers);
  }
}
