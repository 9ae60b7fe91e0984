package fr.vigie.web.api;

import fr.vigie.processing.Right;
import fr.vigie.rights.Channel;
import fr.vigie.rights.RecipientDesk;
import fr.vigie.rights.RecipientKind;
import fr.vigie.rights.RecipientView;
import fr.vigie.rights.RecipientsView;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The recipients of a rights request's data, and what they were told (GDPR, art. 19). */
@Path("rights-requests/{ref}/recipients")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class RightsRecipientsResource {
  @Inject RecipientDesk desk;
  @Inject Creations creations;

  @GET
  @Described(gives = RightsRecipients.class)
  public Response list(@PathParam("ref") String ref) {
    return answer(desk.recipients(ref));
  }

  /** Names a recipient. */
  @POST
  @Described(takes = NewRecipient.class, gives = RightsRecipient.class, status = 201)
  public Response add(
      @PathParam("ref") String ref, @HeaderParam("Idempotency-Key") String key, JsonObject json) {
    var body = new Body(json);
    String name = body.text("name");
    RecipientKind kind = RightsResource.constant(RecipientKind.class, "kind", body.text("kind"));
    JsonObject made =
        creations.once(
            key,
            json,
            () -> Members.json(recipient(desk.add(ref, name, kind))),
            "id",
            id -> Members.json(recipient(named(ref, Body.uuid(id)))));
    return Response.created(URI.create("rights-requests/" + ref + "/recipients"))
        .entity(made)
        .build();
  }

  private RecipientView named(String ref, UUID id) {
    return desk.recipients(ref).recipients().stream()
        .filter(known -> known.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Body.notFound("recipient"));
  }

  /** The recipient was told: of {@code {"right": …}}, or of everything granted so far. */
  @POST
  @Path("{id}/tell")
  @Described(takes = RecipientTold.class, gives = RightsRecipients.class)
  public Response tell(
      @PathParam("ref") String ref,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      JsonObject json) {
    Right right =
        json == null
            ? null
            : RightsResource.constant(
                Right.class, "right", new Body(json).optionalText("right").orElse(null));
    return answer(desk.tell(ref, RightsResource.told(ifMatch, json), Body.uuid(id), right));
  }

  /** The recipient answered: {@code {"text": what}}. */
  @POST
  @Path("{id}/answer")
  @Described(takes = RequestShapes.Told.class, gives = RightsRecipients.class)
  public Response recordAnswer(
      @PathParam("ref") String ref,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      JsonObject json) {
    return answer(desk.recordAnswer(ref, RightsResource.told(ifMatch, json), Body.uuid(id)));
  }

  /** The recipient need not be told: {@code {"text": why}}. */
  @POST
  @Path("{id}/exempt")
  @Described(takes = RequestShapes.Told.class, gives = RightsRecipients.class)
  public Response exempt(
      @PathParam("ref") String ref,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      JsonObject json) {
    return answer(desk.exempt(ref, RightsResource.told(ifMatch, json), Body.uuid(id)));
  }

  private static Response answer(RecipientsView view) {
    return Versions.changed(
        Members.json(
            new RightsRecipients(
                view.recipients().stream().map(RightsRecipientsResource::recipient).toList(),
                view.version())));
  }

  private static RightsRecipient recipient(RecipientView view) {
    return new RightsRecipient(
        view.id(),
        view.name(),
        view.kind(),
        view.notices().stream()
            .map(
                notice ->
                    new RecipientNotice(
                        notice.event(),
                        Optional.ofNullable(notice.right()),
                        notice.at(),
                        Optional.ofNullable(notice.channel()),
                        notice.bounced()))
            .toList(),
        Optional.ofNullable(view.answeredAt()),
        Optional.ofNullable(view.answer()),
        Optional.ofNullable(view.exemptReason()),
        view.owed().stream().sorted().toList());
  }

  record RightsRecipients(List<RightsRecipient> items, int version) {}

  record RightsRecipient(
      UUID id,
      String name,
      RecipientKind kind,
      List<RecipientNotice> notices,
      Optional<Instant> answeredAt,
      Optional<String> answer,
      Optional<String> exemptReason,
      List<Right> owed) {}

  record RecipientNotice(
      int event, Optional<Right> right, Instant at, Optional<Channel> channel, boolean bounced) {}

  record NewRecipient(String name, RecipientKind kind) {}

  record RecipientTold(
      Optional<Instant> at,
      Optional<Channel> channel,
      Optional<String> text,
      Optional<Right> right) {}
}
