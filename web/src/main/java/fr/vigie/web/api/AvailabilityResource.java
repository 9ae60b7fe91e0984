package fr.vigie.web.api;

import fr.vigie.availability.AvailabilityDesk;
import fr.vigie.availability.StatementJson;
import fr.vigie.sla.AvailabilityStatement;
import fr.vigie.sla.StatementPeriod;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

/** What follows from the facts about a service. */
@Path("services/{code}/availability")
@RequestScoped
@Produces("application/json")
public class AvailabilityResource {
  @Inject AvailabilityDesk availability;

  /** The statement of a month, a year or a run of months. */
  @GET
  public JsonObject availability(
      @PathParam("code") String code,
      @QueryParam("period") String period,
      @QueryParam("commitment") String commitment) {
    StatementPeriod asked = Body.checked("period", period, StatementPeriod::parse);
    AvailabilityStatement statement = availability.statement(code, asked);
    if (commitment != null
        && statement.commitments().stream().noneMatch(c -> c.id().equals(commitment))) {
      throw Body.refused("commitment");
    }
    return StatementJson.of(statement, commitment);
  }
}
