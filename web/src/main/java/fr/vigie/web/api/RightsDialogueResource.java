package fr.vigie.web.api;

import fr.vigie.processing.Right;
import fr.vigie.rights.DialogueDesk;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.Told;
import fr.vigie.rights.rules.Proof;
import fr.vigie.rights.rules.QuestionGround;
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

/** What passes between the office and the person about a request. */
@Path("rights-requests")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class RightsDialogueResource {
  @Inject DialogueDesk desk;
  @Context HttpHeaders headers;

  @POST
  @Path("{ref}/acknowledge")
  @Described(takes = RequestShapes.Told.class, gives = RequestJson.RightsCase.class)
  public Response acknowledge(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return answer(desk.acknowledge(ref, RightsResource.told(ifMatch, json)));
  }

  /** A reasonable doubt about the identity: {@code {"text": why}}. */
  @POST
  @Path("{ref}/record-doubt")
  @Described(takes = RequestShapes.Told.class, gives = RequestJson.RightsCase.class)
  public Response recordDoubt(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return answer(desk.recordDoubt(ref, RightsResource.told(ifMatch, json)));
  }

  /** The identity is checked, {@code {"text": how}}; with {@code "proof"}, a proof is accepted. */
  @POST
  @Path("{ref}/check-identity")
  @Described(takes = RequestShapes.IdentityChecked.class, gives = RequestJson.RightsCase.class)
  public Response checkIdentity(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    Told told = RightsResource.told(ifMatch, json);
    var body = new Body(json);
    return answer(
        body.has("proof")
            ? desk.acceptProof(
                ref, told, RightsResource.constant(Proof.class, "proof", body.text("proof")))
            : desk.checkIdentity(ref, told));
  }

  /** A question to the person: {@code {"ground": …, "text": …}}. */
  @POST
  @Path("{ref}/ask")
  @Described(takes = RequestShapes.Asked.class, gives = RequestJson.RightsCase.class)
  public Response ask(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return answer(
        desk.ask(
            ref,
            RightsResource.told(ifMatch, json),
            RightsResource.constant(
                QuestionGround.class, "ground", new Body(json).text("ground"))));
  }

  /** Their answer: {@code {"question": number, "sufficient": true}}. */
  @POST
  @Path("{ref}/answer-received")
  @Described(takes = RequestShapes.Answered.class, gives = RequestJson.RightsCase.class)
  public Response recordAnswer(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    Told told = RightsResource.told(ifMatch, json);
    var body = new Body(json);
    return answer(
        desk.recordAnswer(
            ref,
            told,
            body.has("question") ? Math.toIntExact(body.integer("question")) : 0,
            !body.has("sufficient") || body.flag("sufficient")));
  }

  /** The extension is notified: {@code {"text": reasons}}. */
  @POST
  @Path("{ref}/extend")
  @Described(takes = RequestShapes.Told.class, gives = RequestJson.RightsCase.class)
  public Response extend(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return answer(desk.extend(ref, RightsResource.told(ifMatch, json)));
  }

  /** A message did not arrive: {@code {"refersTo": number of its event}}. */
  @POST
  @Path("{ref}/bounce")
  @Described(takes = RequestShapes.Bounced.class, gives = RequestJson.RightsCase.class)
  public Response recordBounce(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    Told told = RightsResource.told(ifMatch, json);
    return answer(
        desk.recordBounce(ref, told, Math.toIntExact(new Body(json).integer("refersTo"))));
  }

  /** The person takes a right back, or everything without {@code right}. */
  @POST
  @Path("{ref}/take-back")
  @Described(takes = RequestShapes.TakenBack.class, gives = RequestJson.RightsCase.class)
  public Response takeBack(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return answer(
        desk.takeBack(
            ref,
            RightsResource.told(ifMatch, json),
            RightsResource.constant(Right.class, "right", RightsResource.optional(json, "right"))));
  }

  private Response answer(RequestView view) {
    return RequestJson.answer(view, headers);
  }
}
