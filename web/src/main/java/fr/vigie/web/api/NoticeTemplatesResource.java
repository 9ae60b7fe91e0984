package fr.vigie.web.api;

import fr.vigie.incident.notice.NoticeTemplateDesk;
import fr.vigie.incident.notice.NoticeTemplateView;
import fr.vigie.incident.notice.NoticeWording;
import fr.vigie.incident.rules.NoticeMoment;
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

/** The templates of notices and their versions. */
@Path("notice-templates")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class NoticeTemplatesResource {
  @Inject NoticeTemplateDesk desk;

  /** What counts for each moment and language. */
  @GET
  @Described(gives = NoticeShapes.NoticeTemplate.class, list = true)
  public JsonObject list() {
    return Members.list(desk.templates().stream().map(NoticeShapes::of).toList());
  }

  @GET
  @Path("{moment}/{language}")
  @Described(gives = NoticeShapes.NoticeTemplate.class)
  public Response current(
      @PathParam("moment") String moment, @PathParam("language") String language) {
    return answer(desk.current(named(moment), language));
  }

  /** The last version first; the one that comes with the program is the last of the list. */
  @GET
  @Path("{moment}/{language}/versions")
  @Described(gives = NoticeShapes.NoticeTemplate.class, list = true)
  public JsonObject versions(
      @PathParam("moment") String moment, @PathParam("language") String language) {
    return Members.list(
        desk.versions(named(moment), language).stream().map(NoticeShapes::of).toList());
  }

  /** Saves the next version. */
  @PUT
  @Path("{moment}/{language}")
  @Described(takes = NoticeShapes.NewNoticeText.class, gives = NoticeShapes.NoticeTemplate.class)
  public Response save(
      @PathParam("moment") String moment,
      @PathParam("language") String language,
      @HeaderParam("If-Match") String ifMatch,
      JsonObject json) {
    int version = Versions.expected(ifMatch);
    var body = new Body(json);
    return answer(
        desk.save(named(moment), language, version, body.text("subject"), body.text("text")));
  }

  /** What a text becomes with made-up data; nothing is saved. */
  @POST
  @Path("{moment}/{language}/preview")
  @Described(takes = NoticeShapes.NewNoticeText.class, gives = NoticeShapes.NewNoticeText.class)
  public JsonObject sample(
      @PathParam("moment") String moment, @PathParam("language") String language, JsonObject json) {
    var body = new Body(json);
    NoticeWording sample =
        desk.sample(named(moment), language, body.text("subject"), body.text("text"));
    return Members.json(new NoticeShapes.NewNoticeText(sample.subject(), sample.text()));
  }

  private static NoticeMoment named(String moment) {
    try {
      return NoticeMoment.valueOf(moment);
    } catch (IllegalArgumentException unknown) {
      throw Body.notFound("moment");
    }
  }

  private static Response answer(NoticeTemplateView view) {
    return Versions.changed(Members.json(NoticeShapes.of(view)));
  }
}
