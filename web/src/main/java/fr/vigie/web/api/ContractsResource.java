package fr.vigie.web.api;

import fr.vigie.contract.ContractDesk;
import fr.vigie.contract.ContractReading;
import fr.vigie.contract.ContractView;
import fr.vigie.contract.ContractView.VersionView;
import fr.vigie.contract.IncidentTarget;
import fr.vigie.contract.VersionJson;
import fr.vigie.sla.Ceiling;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The contracts with their versions: how they are read, and which commitments bind. */
@Path("contracts")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class ContractsResource {
  @Inject ContractDesk desk;

  @GET
  @Described(gives = Contract.class, list = true)
  public JsonObject list() {
    var items = Json.createArrayBuilder();
    desk.contracts().forEach(contract -> items.add(json(contract)));
    return Json.createObjectBuilder().add("items", items).addNull("next").build();
  }

  @GET
  @Path("{number}")
  @Described(gives = Contract.class)
  public JsonObject get(@PathParam("number") String number) {
    return json(desk.contract(number)).build();
  }

  /** One version, with the tag that its changes need. */
  @GET
  @Path("{number}/versions/{id}")
  @Described(gives = ContractVersion.class)
  public Response version(@PathParam("number") String number, @PathParam("id") String id) {
    return answer(found(number, id));
  }

  /** Reads a version so from now on. */
  @PUT
  @Path("{number}/versions/{id}/readings/{reading}")
  @Described(takes = Choice.class, gives = ContractVersion.class)
  public Response read(
      @PathParam("number") String number,
      @PathParam("id") String id,
      @PathParam("reading") String reading,
      @HeaderParam("If-Match") String ifMatch,
      JsonObject json) {
    var body = new Body(json);
    return answer(
        desk.read(
            found(number, id).id(),
            Versions.expected(ifMatch),
            Body.checked("reading", reading, ContractReading::valueOf),
            body.text("choice"),
            body.text("source")));
  }

  /** Puts a commitment in force, or out of force. */
  @PUT
  @Path("{number}/versions/{id}/commitments/{commitment}")
  @Described(takes = Force.class, gives = ContractVersion.class)
  public Response putInForce(
      @PathParam("number") String number,
      @PathParam("id") String id,
      @PathParam("commitment") String commitment,
      @HeaderParam("If-Match") String ifMatch,
      JsonObject json) {
    var body = new Body(json);
    if (!body.has("inForce")) {
      throw Body.refused("inForce");
    }
    return answer(
        desk.putInForce(
            found(number, id).id(),
            Versions.expected(ifMatch),
            commitment,
            body.flag("inForce"),
            body.text("source")));
  }

  private VersionView found(String number, String id) {
    UUID asked = Body.uuid(id);
    return desk.contract(number).versions().stream()
        .filter(version -> version.id().equals(asked))
        .findFirst()
        .orElseThrow(() -> Body.notFound("contract version"));
  }

  private static Response answer(VersionView version) {
    return Response.ok(VersionJson.of(version)).tag(Versions.tag(version.version())).build();
  }

  private static JsonObjectBuilder json(ContractView contract) {
    var versions = Json.createArrayBuilder();
    contract.versions().forEach(version -> versions.add(VersionJson.of(version)));
    return Json.createObjectBuilder()
        .add("number", contract.number())
        .add("title", contract.title())
        .add("signedOn", contract.signedOn().toString())
        .add("versions", versions);
  }

  record Contract(
      String number, String title, LocalDate signedOn, List<ContractVersion> versions) {}

  record ContractVersion(
      UUID id,
      String label,
      LocalDate validFrom,
      LocalDate validUntil,
      String source,
      boolean demo,
      Map<String, Choice> readings,
      List<CommitmentTerms> commitments,
      List<Target> targets,
      int version) {}

  record Choice(String choice, String source) {}

  record Force(boolean inForce, String source) {}

  record CommitmentTerms(
      String code,
      String calendar,
      boolean inForce,
      long contractualSeconds,
      String source,
      List<CeilingTerms> ceilings) {}

  record CeilingTerms(String id, Ceiling.Kind kind, String amount, String source) {}

  record Target(
      String code,
      int amount,
      IncidentTarget.Unit unit,
      IncidentTarget.Binding binding,
      String source) {}
}
