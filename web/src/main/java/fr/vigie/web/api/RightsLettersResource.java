package fr.vigie.web.api;

import fr.vigie.rights.Channel;
import fr.vigie.rights.PieceContent;
import fr.vigie.rights.Told;
import fr.vigie.rights.letter.LetterDesk;
import fr.vigie.rights.letter.LetterDispatchDesk;
import fr.vigie.rights.letter.LetterDispatchDesk.Mailed;
import fr.vigie.rights.letter.LetterView;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The letters of a rights request: written, signed, mailed or posted. */
@Path("rights-requests/{ref}/letters")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class RightsLettersResource {
  @Inject LetterDesk desk;
  @Inject LetterDispatchDesk dispatch;
  @Inject Creations creations;

  @GET
  @Described(gives = LetterShapes.RightsLetter.class, list = true)
  public JsonObject list(@PathParam("ref") String ref) {
    return Members.list(desk.letters(ref).stream().map(LetterShapes::of).toList());
  }

  /** A letter to begin with: the template filled with the request; its blocks stay placeholders. */
  @GET
  @Path("draft")
  @Described(gives = LetterShapes.DraftLetter.class)
  public JsonObject draft(@PathParam("ref") String ref, @QueryParam("kind") String kind) {
    return Members.json(LetterShapes.of(desk.draft(ref, LetterShapes.kind(kind))));
  }

  /** What a letter would say and lack; nothing is kept. */
  @POST
  @Path("preview")
  @Described(takes = LetterShapes.WrittenLetter.class, gives = LetterShapes.LetterShown.class)
  public JsonObject preview(@PathParam("ref") String ref, JsonObject json) {
    return Members.json(LetterShapes.of(desk.preview(ref, LetterShapes.written(json))));
  }

  /** The same on paper, without a seal. */
  @POST
  @Path("preview/pdf")
  @Produces("application/pdf")
  @Described(takes = LetterShapes.WrittenLetter.class)
  public Response previewPdf(@PathParam("ref") String ref, JsonObject json) {
    return Response.ok(desk.previewPdf(ref, LetterShapes.written(json)))
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  /** Signs a letter and keeps it; it has not left yet. */
  @POST
  @Described(
      takes = LetterShapes.WrittenLetter.class,
      gives = LetterShapes.RightsLetter.class,
      status = 201)
  public Response prepare(
      @PathParam("ref") String ref, @HeaderParam("Idempotency-Key") String key, JsonObject json) {
    var written = LetterShapes.written(json);
    JsonObject made =
        creations.once(
            key,
            json,
            () -> Members.json(LetterShapes.of(desk.prepare(ref, written))),
            "id",
            id -> Members.json(LetterShapes.of(desk.letter(ref, Body.uuid(id)))));
    return Response.created(
            URI.create("rights-requests/" + ref + "/letters/" + made.getString("id")))
        .tag(Versions.tag(made.getInt("requestVersion")))
        .entity(made)
        .build();
  }

  @GET
  @Path("{id}")
  @Described(gives = LetterShapes.RightsLetter.class)
  public Response letter(@PathParam("ref") String ref, @PathParam("id") String id) {
    return answer(desk.letter(ref, Body.uuid(id)));
  }

  /** The signed file. */
  @GET
  @Path("{id}/pdf")
  @Produces("application/pdf")
  public Response pdf(@PathParam("ref") String ref, @PathParam("id") String id) {
    PieceContent letter = desk.pdf(ref, Body.uuid(id));
    return Response.ok(letter.content())
        .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(letter.piece().name()))
        .header(HttpHeaders.CONTENT_LENGTH, letter.piece().size())
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  /** Leaves by mail now; of an answer, a one-time link. The act is performed with it. */
  @POST
  @Path("{id}/mail")
  @Described(gives = LetterShapes.MailedLetter.class)
  public Response mail(
      @PathParam("ref") String ref,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch) {
    return answer(dispatch.mail(ref, Body.uuid(id), Versions.expected(ifMatch)));
  }

  /** A new link to an answer that was mailed; the earlier ones open nothing any more. */
  @POST
  @Path("{id}/link")
  @Described(gives = LetterShapes.MailedLetter.class)
  public Response renewLink(@PathParam("ref") String ref, @PathParam("id") String id) {
    return answer(dispatch.renewLink(ref, Body.uuid(id)));
  }

  /** What becomes of the link. */
  @GET
  @Path("{id}/link")
  @Described(gives = LetterShapes.LetterLink.class)
  public JsonObject link(@PathParam("ref") String ref, @PathParam("id") String id) {
    return Members.json(
        LetterShapes.of(
            dispatch.link(ref, Body.uuid(id)).orElseThrow(() -> Body.notFound("link"))));
  }

  /** It was posted or handed over: {@code {"channel": "LETTER", "at": …}}. */
  @POST
  @Path("{id}/post")
  @Described(takes = LetterShapes.PostedLetter.class, gives = LetterShapes.RightsLetter.class)
  public Response post(
      @PathParam("ref") String ref,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      JsonObject json) {
    int version = Versions.expected(ifMatch);
    var body = new Body(json);
    Channel channel = Body.checked("channel", body.text("channel"), Channel::valueOf);
    var told = new Told(version, body.has("at") ? body.instant("at") : null, channel, null);
    return answer(dispatch.post(ref, Body.uuid(id), told));
  }

  /** It will not leave; its file is destroyed. */
  @POST
  @Path("{id}/set-aside")
  @Described(gives = LetterShapes.RightsLetter.class)
  public Response setAside(@PathParam("ref") String ref, @PathParam("id") String id) {
    return answer(dispatch.setAside(ref, Body.uuid(id)));
  }

  private static Response answer(LetterView view) {
    return Response.ok(Members.json(LetterShapes.of(view)))
        .tag(Versions.tag(view.requestVersion()))
        .build();
  }

  private static Response answer(Mailed mailed) {
    return Response.ok(Members.json(LetterShapes.of(mailed)))
        .tag(Versions.tag(mailed.letter().requestVersion()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
