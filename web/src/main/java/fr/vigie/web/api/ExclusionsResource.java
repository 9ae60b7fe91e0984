package fr.vigie.web.api;

import fr.vigie.availability.ExclusionDesk;
import fr.vigie.availability.ExclusionView;
import fr.vigie.availability.NewExclusion;
import fr.vigie.sla.ExclusionState;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Exclusions: proposed by one party, answered by the other. */
@Path("services/{code}/exclusions")
@RequestScoped
@Produces("application/json")
public class ExclusionsResource {
  @Inject ExclusionDesk desk;
  @Inject Creations creations;

  @GET
  @Described(gives = Exclusion.class, list = true)
  public JsonObject list(@PathParam("code") String code, @BeanParam ListQuery query) {
    return ListQuery.json(desk.page(code, query.request()), ExclusionsResource::json);
  }

  /** Proposes to leave a time out. */
  @POST
  @Consumes("application/json")
  @Described(takes = NewlyProposed.class, gives = Exclusion.class, status = 201)
  public Response propose(
      @PathParam("code") String code, @HeaderParam("Idempotency-Key") String key, JsonObject json) {
    var body = new Body(json);
    var asked =
        new NewExclusion(
            body.instant("from"),
            body.instant("to"),
            body.text("clause"),
            body.text("reason"),
            body.texts("paths"));
    JsonObject made = creations.once(key, json, () -> json(desk.propose(code, asked)));
    return Versions.created("services/" + code + "/exclusions", made);
  }

  @POST
  @Path("{id}/agree")
  @Described(gives = Exclusion.class)
  public Response agree(
      @PathParam("code") String code,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch) {
    return changed(desk.agree(code, Body.uuid(id), Versions.expected(ifMatch)));
  }

  /** Refuses a proposal, with {@code {"reason": …}} if there is one to give. */
  @POST
  @Path("{id}/contest")
  @Described(takes = Contest.class, gives = Exclusion.class)
  public Response contest(
      @PathParam("code") String code,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      JsonObject json) {
    String reason = json == null ? null : new Body(json).optionalText("reason").orElse(null);
    return changed(desk.contest(code, Body.uuid(id), Versions.expected(ifMatch), reason));
  }

  @POST
  @Path("{id}/withdraw")
  @Described(gives = Exclusion.class)
  public Response withdraw(
      @PathParam("code") String code,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch) {
    return changed(desk.withdraw(code, Body.uuid(id), Versions.expected(ifMatch)));
  }

  private static Response changed(ExclusionView exclusion) {
    return Versions.changed(json(exclusion));
  }

  private static JsonObject json(ExclusionView exclusion) {
    return Members.json(
        new Exclusion(
            exclusion.id(),
            exclusion.from(),
            exclusion.to(),
            exclusion.clause(),
            exclusion.reason(),
            List.copyOf(exclusion.paths()),
            exclusion.state(),
            exclusion.proposedAt(),
            Optional.ofNullable(exclusion.answeredAt()),
            Optional.ofNullable(exclusion.answerReason()),
            exclusion.version()));
  }

  record NewlyProposed(
      Instant from, Instant to, String clause, String reason, Optional<List<String>> paths) {}

  record Contest(Optional<String> reason) {}

  record Exclusion(
      UUID id,
      Instant from,
      Instant to,
      String clause,
      String reason,
      List<String> paths,
      ExclusionState state,
      Instant proposedAt,
      Optional<Instant> answeredAt,
      Optional<String> answerReason,
      int version) {}
}
