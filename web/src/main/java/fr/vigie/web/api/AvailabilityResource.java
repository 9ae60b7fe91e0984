package fr.vigie.web.api;

import fr.vigie.availability.AvailabilityDesk;
import fr.vigie.availability.KeptMonth;
import fr.vigie.availability.MonthDesk;
import fr.vigie.availability.StatementJson;
import fr.vigie.sla.Availability;
import fr.vigie.sla.AvailabilityStatement;
import fr.vigie.sla.StatementPeriod;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;

/** What follows from the facts about a service. */
@Path("services/{code}/availability")
@RequestScoped
@Produces("application/json")
public class AvailabilityResource {
  @Inject AvailabilityDesk availability;
  @Inject MonthDesk months;

  /** The statement of a month, a year or a run of months; of a closed month, what it keeps. */
  @GET
  @Described(gives = Statement.class)
  public JsonObject availability(
      @PathParam("code") String code,
      @QueryParam("period") String period,
      @QueryParam("commitment") String commitment,
      @QueryParam("revision") String revision) {
    StatementPeriod asked = Body.checked("period", period, StatementPeriod::parse);
    Optional<KeptMonth> kept = kept(code, asked, revision);
    AvailabilityStatement statement =
        kept.isPresent()
            ? Availability.statement(kept.get().facts(), asked)
            : availability.statement(code, asked);
    if (commitment != null
        && statement.commitments().stream().noneMatch(c -> c.id().equals(commitment))) {
      throw Body.refused("commitment");
    }
    JsonObjectBuilder json =
        Json.createObjectBuilder(StatementJson.of(statement, commitment)).addNull("kept");
    kept.ifPresent(
        found -> json.add("kept", Members.json(MonthsResource.Revision.of(found.kept()))));
    return json.build();
  }

  private Optional<KeptMonth> kept(String code, StatementPeriod period, String revision) {
    boolean month = period.kind() == StatementPeriod.Kind.MONTH;
    if (revision != null) {
      int number = Body.checked("revision", month ? revision : null, Integer::valueOf);
      return Optional.of(months.kept(code, period.first(), number));
    }
    return month ? months.counting(code, period.first()) : Optional.empty();
  }
}
