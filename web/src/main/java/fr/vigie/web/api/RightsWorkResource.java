package fr.vigie.web.api;

import fr.vigie.directory.ColleagueView;
import fr.vigie.rights.CaseWork;
import fr.vigie.rights.CaseWorkDesk;
import fr.vigie.rights.Channel;
import fr.vigie.rights.rules.CaseStatus;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who works on a rights request, what it is linked to, whether it is held. */
@Path("rights-requests/{ref}/work")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class RightsWorkResource {
  @Inject CaseWorkDesk desk;

  @GET
  @Described(gives = RightsWork.class)
  public Response work(@PathParam("ref") String ref) {
    return answer(desk.work(ref));
  }

  /** Whom the caller may give it to. */
  @GET
  @Path("candidates")
  @Described(gives = Colleague.class, list = true)
  public JsonObject candidates(@PathParam("ref") String ref) {
    return Members.list(desk.candidates(ref).stream().map(RightsWorkResource::colleague).toList());
  }

  /** Given to {@code {"person": id}}, or taken from everybody without it. */
  @POST
  @Path("assign")
  @Described(takes = Assigned.class, gives = RightsWork.class)
  public Response assign(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    UUID person =
        json == null ? null : new Body(json).optionalText("person").map(Body::uuid).orElse(null);
    return answer(desk.assign(ref, RightsResource.told(ifMatch, json), person));
  }

  /** Linked with {@code {"other": reference}}. */
  @POST
  @Path("link")
  @Described(takes = Linked.class, gives = RightsWork.class)
  public Response link(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return answer(desk.link(ref, RightsResource.told(ifMatch, json), new Body(json).text("other")));
  }

  /** Kept from being redacted: {@code {"text": why}}. */
  @POST
  @Path("hold")
  @Described(takes = RequestShapes.Told.class, gives = RightsWork.class)
  public Response hold(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return answer(desk.hold(ref, RightsResource.told(ifMatch, json)));
  }

  @POST
  @Path("lift-hold")
  @Described(takes = RequestShapes.Told.class, gives = RightsWork.class)
  public Response liftHold(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return answer(desk.liftHold(ref, RightsResource.told(ifMatch, json)));
  }

  private static Response answer(CaseWork work) {
    return Versions.changed(
        Members.json(
            new RightsWork(
                work.ref(),
                work.assignee().map(RightsWorkResource::colleague),
                work.assigned(),
                work.links().stream()
                    .map(link -> new RightsLink(link.ref(), link.status()))
                    .toList(),
                work.held(),
                work.version())));
  }

  private static Colleague colleague(ColleagueView view) {
    return new Colleague(view.id(), view.name());
  }

  record RightsWork(
      String ref,
      Optional<Colleague> assignee,
      boolean assigned,
      List<RightsLink> links,
      boolean held,
      int version) {}

  record Colleague(UUID id, String name) {}

  record RightsLink(String ref, CaseStatus status) {}

  record Assigned(
      Optional<Instant> at,
      Optional<Channel> channel,
      Optional<String> text,
      Optional<UUID> person) {}

  record Linked(
      Optional<Instant> at, Optional<Channel> channel, Optional<String> text, String other) {}
}
