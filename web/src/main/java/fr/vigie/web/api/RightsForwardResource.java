package fr.vigie.web.api;

import fr.vigie.rights.ForwardDesk;
import fr.vigie.rights.RequestView;
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

/** Who else has a part in a request. */
@Path("rights-requests")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class RightsForwardResource {
  @Inject ForwardDesk desk;
  @Context HttpHeaders headers;

  /** Tells the operator to keep messages. */
  @POST
  @Path("{ref}/preserve")
  @Described(takes = RequestShapes.Told.class, gives = RequestJson.RightsCase.class)
  public Response preserve(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return answer(desk.preserve(ref, RightsResource.told(ifMatch, json)));
  }

  @POST
  @Path("{ref}/confirm-preservation")
  @Described(takes = RequestShapes.Told.class, gives = RequestJson.RightsCase.class)
  public Response confirmPreservation(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return answer(desk.confirmPreservation(ref, RightsResource.told(ifMatch, json)));
  }

  /** Passed on to the controller, or to the organisation {@code to}. */
  @POST
  @Path("{ref}/forward")
  @Described(takes = RequestShapes.Forwarded.class, gives = RequestJson.RightsCase.class)
  public Response forward(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return answer(
        desk.forward(ref, RightsResource.told(ifMatch, json), RightsResource.optional(json, "to")));
  }

  @POST
  @Path("{ref}/confirm-forward")
  @Described(takes = RequestShapes.Told.class, gives = RequestJson.RightsCase.class)
  public Response confirmForward(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return answer(desk.confirmForward(ref, RightsResource.told(ifMatch, json)));
  }

  /** The organisation {@code to} answers in the controller's place. */
  @POST
  @Path("{ref}/delegate")
  @Described(takes = RequestShapes.Delegated.class, gives = RequestJson.RightsCase.class)
  public Response delegate(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return answer(
        desk.delegate(ref, RightsResource.told(ifMatch, json), new Body(json).text("to")));
  }

  private Response answer(RequestView view) {
    return RequestJson.answer(view, headers);
  }
}
