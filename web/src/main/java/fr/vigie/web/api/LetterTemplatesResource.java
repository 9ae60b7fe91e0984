package fr.vigie.web.api;

import fr.vigie.rights.letter.LetterKind;
import fr.vigie.rights.letter.LetterTemplateDesk;
import fr.vigie.rights.letter.SampleLetter;
import fr.vigie.rights.letter.TemplateView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** The templates of letters and their versions. */
@Path("letter-templates")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class LetterTemplatesResource {
  @Inject LetterTemplateDesk desk;

  /** What counts for each kind and language. */
  @GET
  @Described(gives = LetterShapes.LetterTemplate.class, list = true)
  public JsonObject list() {
    return Members.list(desk.templates().stream().map(LetterShapes::of).toList());
  }

  @GET
  @Path("{kind}/{language}")
  @Described(gives = LetterShapes.LetterTemplate.class)
  public Response current(@PathParam("kind") String kind, @PathParam("language") String language) {
    return answer(desk.current(named(kind), language));
  }

  /** The last version first; the one that comes with the program is the last of the list. */
  @GET
  @Path("{kind}/{language}/versions")
  @Described(gives = LetterShapes.LetterTemplate.class, list = true)
  public JsonObject versions(
      @PathParam("kind") String kind, @PathParam("language") String language) {
    return Members.list(
        desk.versions(named(kind), language).stream().map(LetterShapes::of).toList());
  }

  /** Saves the next version. */
  @PUT
  @Path("{kind}/{language}")
  @Described(takes = LetterShapes.LetterWording.class, gives = LetterShapes.LetterTemplate.class)
  public Response save(
      @PathParam("kind") String kind,
      @PathParam("language") String language,
      @HeaderParam("If-Match") String ifMatch,
      JsonObject json) {
    int version = Versions.expected(ifMatch);
    var body = new Body(json);
    return answer(
        desk.save(named(kind), language, version, body.text("subject"), body.text("text")));
  }

  /** What a text becomes with made-up data; nothing is saved. */
  @POST
  @Path("{kind}/{language}/preview")
  @Described(takes = LetterShapes.LetterWording.class, gives = LetterShapes.LetterWording.class)
  public JsonObject preview(
      @PathParam("kind") String kind, @PathParam("language") String language, JsonObject json) {
    var body = new Body(json);
    SampleLetter sample =
        desk.preview(named(kind), language, body.text("subject"), body.text("text"));
    return Members.json(new LetterShapes.LetterWording(sample.subject(), sample.text()));
  }

  private static LetterKind named(String kind) {
    try {
      return LetterKind.valueOf(kind);
    } catch (IllegalArgumentException unknown) {
      throw Body.notFound("kind");
    }
  }

  private static Response answer(TemplateView view) {
    return Versions.changed(Members.json(LetterShapes.of(view)));
  }
}
