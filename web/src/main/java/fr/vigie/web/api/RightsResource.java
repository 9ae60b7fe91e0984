package fr.vigie.web.api;

import fr.vigie.directory.ColleagueDesk;
import fr.vigie.platform.paging.PageRequest;
import fr.vigie.processing.Right;
import fr.vigie.rights.Channel;
import fr.vigie.rights.IntakeDesk;
import fr.vigie.rights.NewRequest;
import fr.vigie.rights.PersonData;
import fr.vigie.rights.RegisterDesk;
import fr.vigie.rights.RegisterQuery;
import fr.vigie.rights.RequestFilter;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.RightsDesk;
import fr.vigie.rights.Told;
import fr.vigie.rights.rules.CaseStatus;
import fr.vigie.rights.rules.DeathPurpose;
import fr.vigie.rights.rules.HealthDocument;
import fr.vigie.rights.rules.RequesterKind;
import fr.vigie.web.i18n.Texts;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;

/** Rights requests: their register, their intake and their files. */
@Path("rights-requests")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class RightsResource {
  @Inject IntakeDesk intake;
  @Inject RightsDesk desk;
  @Inject RegisterDesk register;
  @Inject ColleagueDesk colleagues;
  @Inject Creations creations;
  @Context HttpHeaders headers;

  /**
   * A page of the caller's registers, by due date; {@code live=false} shows closed ones too, {@code
   * mine=true} only those given to the caller, {@code register} only that organisation's.
   */
  @GET
  @Described(gives = RequestJson.RightsCaseRow.class, list = true)
  public JsonObject list(
      @BeanParam ListQuery query,
      @QueryParam("live") String live,
      @QueryParam("dueBefore") String dueBefore,
      @QueryParam("mine") String mine,
      @QueryParam("register") String only) {
    PageRequest asked = query.request();
    var filter =
        new RequestFilter(
            register.registers(only),
            !"false".equals(live) && asked.status() == null,
            asked.status(CaseStatus.class).orElse(null),
            dueBefore == null ? null : Body.instant(dueBefore, "dueBefore"),
            "true".equals(mine) ? colleagues.self().id() : null);
    return ListQuery.json(register.page(filter, asked), RequestJson::of);
  }

  /**
   * Figures of the requests received from a day to a day; small numbers of others are hidden.
   * {@code register} names the organisation, for callers who read several registers.
   */
  @GET
  @Path("figures")
  @Described(gives = RegisterShapes.Figures.class)
  public JsonObject figures(
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("register") String only) {
    return Members.json(
        RegisterShapes.of(
            register.figures(
                RegisterQuery.span(
                    register.register(only), Body.date(from, "from"), Body.date(to, "to")))));
  }

  /**
   * Registers a request that the caller's organisation received; {@code organisation} is its code,
   * for callers who work for several.
   */
  @POST
  @Described(
      takes = RequestShapes.NewRightsCase.class,
      gives = RequestJson.RightsCase.class,
      status = 201)
  public Response receive(@HeaderParam("Idempotency-Key") String key, JsonObject json) {
    NewRequest asked = asked(new Body(json));
    String receiver = optional(json, "organisation");
    JsonObject made =
        creations.once(
            key,
            json,
            () -> json(intake.receive(asked, receiver)),
            "ref",
            ref -> json(desk.request(ref)));
    return Response.created(URI.create("rights-requests/" + made.getString("ref")))
        .tag(Versions.tag(made.getInt("version")))
        .entity(made)
        .build();
  }

  private static NewRequest asked(Body body) {
    Set<Right> rights =
        body.texts("rights").stream()
            .map(right -> constant(Right.class, "rights", right))
            .collect(Collectors.toSet());
    var documents = new ArrayList<HealthDocument>();
    for (Body document : body.objects("documents")) {
      documents.add(
          new HealthDocument("d" + (documents.size() + 1), document.date("constitutedOn")));
    }
    return new NewRequest(
        body.text("processing"),
        body.optionalText("controller").orElse(null),
        body.optionalText("channel")
            .map(channel -> constant(Channel.class, "channel", channel))
            .orElse(Channel.API),
        body.instant("receivedAt"),
        body.optionalText("language").orElse("fr"),
        rights,
        body.optionalText("requester")
            .map(kind -> constant(RequesterKind.class, "requester", kind))
            .orElse(RequesterKind.PERSON),
        person(body),
        documents,
        body.flag("mayNeedMessages"));
  }

  private static PersonData person(Body request) {
    var body = new Body(request.object("person"));
    String requester = body.text("requesterName");
    return new PersonData(
        requester,
        body.optionalText("personName").orElse(requester),
        body.optionalText("email").orElse(null),
        body.optionalText("phone").orElse(null),
        body.optionalText("address").orElse(null),
        body.optionalText("about").orElse(null),
        body.optionalText("mandateObject").orElse(null),
        body.has("mandateUntil") ? body.date("mandateUntil") : null,
        body.optionalText("answerTo").orElse(null),
        constant(
            DeathPurpose.class, "deathPurpose", body.optionalText("deathPurpose").orElse(null)));
  }

  /** One request with its deadlines, their derivation, the lawful acts and all events. */
  @GET
  @Path("{ref}")
  @Described(gives = RequestJson.RightsCase.class)
  public Response request(@PathParam("ref") String ref) {
    return answer(desk.request(ref));
  }

  @POST
  @Path("{ref}/complaint")
  @Described(takes = RequestShapes.Told.class, gives = RequestJson.RightsCase.class)
  public Response recordComplaint(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return answer(desk.recordComplaint(ref, told(ifMatch, json)));
  }

  @POST
  @Path("{ref}/commission-seized")
  @Described(takes = RequestShapes.Told.class, gives = RequestJson.RightsCase.class)
  public Response recordCommission(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return answer(desk.recordCommission(ref, told(ifMatch, json)));
  }

  /** The true time of receipt: {@code {"receivedAt": …, "text": why}}. */
  @POST
  @Path("{ref}/correct-receipt")
  @Described(takes = RequestShapes.ReceiptCorrected.class, gives = RequestJson.RightsCase.class)
  public Response correctReceipt(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    Told told = told(ifMatch, json);
    return answer(desk.correctReceipt(ref, told, new Body(json).instant("receivedAt")));
  }

  @POST
  @Path("{ref}/note")
  @Described(takes = RequestShapes.Told.class, gives = RequestJson.RightsCase.class)
  public Response note(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return answer(desk.note(ref, told(ifMatch, json)));
  }

  @POST
  @Path("{ref}/close")
  @Described(takes = RequestShapes.Told.class, gives = RequestJson.RightsCase.class)
  public Response close(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return answer(desk.close(ref, told(ifMatch, json)));
  }

  /** Opened again: {@code {"text": why}}. */
  @POST
  @Path("{ref}/reopen")
  @Described(takes = RequestShapes.Told.class, gives = RequestJson.RightsCase.class)
  public Response reopen(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return answer(desk.reopen(ref, told(ifMatch, json)));
  }

  /** What comes with every act: the version read, and when and how it happened. */
  static Told told(String ifMatch, JsonObject json) {
    int version = Versions.expected(ifMatch);
    if (json == null) {
      return Told.now(version, null);
    }
    var body = new Body(json);
    return new Told(
        version,
        body.has("at") ? body.instant("at") : null,
        constant(Channel.class, "channel", body.optionalText("channel").orElse(null)),
        body.optionalText("text").orElse(null));
  }

  static String optional(JsonObject json, String field) {
    return json == null ? null : new Body(json).optionalText(field).orElse(null);
  }

  /** A constant by its name, or null for none. */
  static <E extends Enum<E>> E constant(Class<E> type, String field, String name) {
    return name == null ? null : Body.checked(field, name, text -> Enum.valueOf(type, text));
  }

  private Response answer(RequestView view) {
    return RequestJson.answer(view, headers);
  }

  private JsonObject json(RequestView view) {
    return new RequestJson(Texts.in(Problems.language(headers))).of(view);
  }
}
