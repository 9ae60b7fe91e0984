package fr.vigie.web.api;

import fr.vigie.contract.ContractDesk;
import fr.vigie.contract.ContractView.VersionView;
import fr.vigie.contract.EscalationDesk;
import fr.vigie.contract.EscalationView;
import fr.vigie.contract.EscalationView.Level;
import fr.vigie.contract.EscalationView.Step;
import fr.vigie.sla.incident.WarningPoint;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Who is warned of the clocks of tickets declared under a contract version. */
@Path("contracts/{number}/versions/{id}/escalation")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class EscalationResource {
  @Inject ContractDesk contracts;
  @Inject EscalationDesk desk;

  /** The chain, with the tag that its changes need: 0 if nobody has saved one. */
  @GET
  @Described(gives = NoticeShapes.Chain.class)
  public Response get(@PathParam("number") String number, @PathParam("id") String id) {
    return answer(desk.chain(found(number, id)));
  }

  /** Replaces the chain: {@code {"steps": […]}}, none to have nobody but level 1 warned. */
  @PUT
  @Described(takes = NoticeShapes.NewChain.class, gives = NoticeShapes.Chain.class)
  public Response save(
      @PathParam("number") String number,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      JsonObject json) {
    int version = Versions.expected(ifMatch);
    return answer(
        desk.save(
            found(number, id),
            version,
            new Body(json).objects("steps").stream().map(EscalationResource::step).toList()));
  }

  private static Step step(Body step) {
    return new Step(
        Body.checked("point", step.text("point"), WarningPoint::of),
        Body.checked("level", step.text("level"), Level::valueOf),
        step.text("job").strip(),
        step.text("email").strip());
  }

  private UUID found(String number, String id) {
    UUID asked = Body.uuid(id);
    return contracts.contract(number).versions().stream()
        .map(VersionView::id)
        .filter(asked::equals)
        .findFirst()
        .orElseThrow(() -> Body.notFound("contract version"));
  }

  private static Response answer(EscalationView chain) {
    return Versions.changed(Members.json(NoticeShapes.of(chain)));
  }
}
