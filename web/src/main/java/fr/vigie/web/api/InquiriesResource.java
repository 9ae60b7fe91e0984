package fr.vigie.web.api;

import fr.vigie.inquiry.InquiryActDesk;
import fr.vigie.inquiry.InquiryDesk;
import fr.vigie.inquiry.InquiryTold;
import fr.vigie.inquiry.InquiryView;
import fr.vigie.inquiry.InquiryWorkDesk;
import fr.vigie.inquiry.ListedInquiry;
import fr.vigie.inquiry.NewInquiry;
import fr.vigie.inquiry.rules.AuthorityKind;
import fr.vigie.platform.Phrasing;
import fr.vigie.rights.Channel;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
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
import java.util.UUID;

/** Inquiries of authorities: their register and every act on them. */
@Path("inquiries")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class InquiriesResource {
  @Inject InquiryDesk desk;
  @Inject InquiryActDesk acts;
  @Inject InquiryWorkDesk work;
  @Inject Creations creations;

  /** A page of the register, by due date. */
  @GET
  @Described(gives = InquiryShapes.InquiryRow.class, list = true)
  public JsonObject list(@BeanParam ListQuery query) {
    return ListQuery.json(
        desk.page(query.request()), (ListedInquiry row) -> Members.json(InquiryShapes.of(row)));
  }

  /**
   * Registers an inquiry; {@code dueAt} is a time, {@code dueOn} a day to its end; {@code
   * organisation} is the code of who received it, for callers who work for several.
   */
  @POST
  @Described(
      takes = InquiryShapes.NewlyInquired.class,
      gives = InquiryShapes.Inquiry.class,
      status = 201)
  public Response register(@HeaderParam("Idempotency-Key") String key, JsonObject json) {
    var body = new Body(json);
    var asked =
        new NewInquiry(
            RightsResource.constant(AuthorityKind.class, "authority", body.text("authority")),
            body.text("authorityName"),
            body.optionalText("theirRef").orElse(null),
            body.text("subject"),
            RightsResource.constant(Channel.class, "channel", body.text("channel")),
            body.instant("receivedAt"),
            due(body),
            body.optionalText("text").orElse(null));
    String receiver = body.optionalText("organisation").orElse(null);
    JsonObject made =
        creations.once(
            key,
            json,
            () -> json(desk.register(asked, receiver)),
            "ref",
            ref -> json(desk.inquiry(ref)));
    return Response.created(URI.create("inquiries/" + made.getString("ref")))
        .tag(Versions.tag(made.getInt("version")))
        .entity(made)
        .build();
  }

  @GET
  @Path("{ref}")
  @Described(gives = InquiryShapes.Inquiry.class)
  public Response inquiry(@PathParam("ref") String ref) {
    return answer(desk.inquiry(ref));
  }

  /** The authority asks more: {@code {"text": …, "dueOn": …}}. */
  @POST
  @Path("{ref}/question")
  @Described(takes = InquiryShapes.Due.class, gives = InquiryShapes.Inquiry.class)
  public Response question(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return answer(acts.question(ref, told(ifMatch, json), due(new Body(json))));
  }

  /** The authority granted more time: {@code {"dueOn": …}}. */
  @POST
  @Path("{ref}/extend")
  @Described(takes = InquiryShapes.Due.class, gives = InquiryShapes.Inquiry.class)
  public Response extend(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    InquiryTold told = told(ifMatch, json);
    Instant due = due(new Body(json));
    if (due == null) {
      throw Body.refused("dueOn");
    }
    return answer(acts.extend(ref, told, due));
  }

  /** Answered: {@code {"channel": …, "text": how}}. */
  @POST
  @Path("{ref}/answer")
  @Described(takes = InquiryShapes.InquiryAct.class, gives = InquiryShapes.Inquiry.class)
  public Response recordAnswer(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return answer(acts.answer(ref, told(ifMatch, json)));
  }

  /** Given to the colleague {@code person}; to nobody without. */
  @POST
  @Path("{ref}/assign")
  @Described(takes = InquiryShapes.AssignedTo.class, gives = InquiryShapes.Inquiry.class)
  public Response assign(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    InquiryTold told = told(ifMatch, json);
    UUID person =
        json == null ? null : new Body(json).optionalText("person").map(Body::uuid).orElse(null);
    return answer(work.assign(ref, told, person));
  }

  /** The rights request {@code request} is kept from now on. */
  @POST
  @Path("{ref}/link")
  @Described(takes = InquiryShapes.LinkTo.class, gives = InquiryShapes.Inquiry.class)
  public Response link(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return answer(work.link(ref, told(ifMatch, json), new Body(json).text("request")));
  }

  /** The rights request {@code request} does not belong to it: {@code {"text": why}}. */
  @POST
  @Path("{ref}/unlink")
  @Described(takes = InquiryShapes.LinkTo.class, gives = InquiryShapes.Inquiry.class)
  public Response unlink(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return answer(work.unlink(ref, told(ifMatch, json), new Body(json).text("request")));
  }

  @POST
  @Path("{ref}/note")
  @Described(takes = InquiryShapes.InquiryAct.class, gives = InquiryShapes.Inquiry.class)
  public Response note(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return answer(acts.note(ref, told(ifMatch, json)));
  }

  @POST
  @Path("{ref}/close")
  @Described(takes = InquiryShapes.InquiryAct.class, gives = InquiryShapes.Inquiry.class)
  public Response close(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return answer(acts.close(ref, told(ifMatch, json)));
  }

  /** Opened again: {@code {"text": why}}. */
  @POST
  @Path("{ref}/reopen")
  @Described(takes = InquiryShapes.InquiryAct.class, gives = InquiryShapes.Inquiry.class)
  public Response reopen(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return answer(acts.reopen(ref, told(ifMatch, json)));
  }

  private static Instant due(Body body) {
    if (body.has("dueOn")) {
      return body.date("dueOn").plusDays(1).atStartOfDay(Phrasing.ZONE).toInstant();
    }
    return body.has("dueAt") ? body.instant("dueAt") : null;
  }

  private static InquiryTold told(String ifMatch, JsonObject json) {
    int version = Versions.expected(ifMatch);
    if (json == null) {
      return new InquiryTold(version, null, null, null);
    }
    var body = new Body(json);
    return new InquiryTold(
        version,
        body.has("at") ? body.instant("at") : null,
        RightsResource.constant(
            Channel.class, "channel", body.optionalText("channel").orElse(null)),
        body.optionalText("text").orElse(null));
  }

  private static Response answer(InquiryView view) {
    return Versions.changed(json(view));
  }

  private static JsonObject json(InquiryView view) {
    return Members.json(InquiryShapes.of(view));
  }
}
