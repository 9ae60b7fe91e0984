package fr.vigie.web.api;

import fr.vigie.availability.AvailabilityDesk;
import fr.vigie.availability.ImportView;
import fr.vigie.availability.ObservationDesk;
import fr.vigie.availability.StatementJson;
import fr.vigie.sla.AvailabilityStatement;
import fr.vigie.sla.StatementPeriod;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;

/** What was observed of a service, and what follows from it. */
@Path("services/{code}")
@RequestScoped
@Produces("application/json")
public class AvailabilityResource {
  private static final long LARGEST_LOG = 256L * 1024 * 1024;

  @Inject AvailabilityDesk availability;
  @Inject ObservationDesk observations;

  /** The statement of a month, a year or a run of months. */
  @GET
  @Path("availability")
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

  /** Imports a status log, all or nothing. */
  @POST
  @Path("status-log")
  @Consumes("text/csv")
  public JsonObject importStatusLog(@PathParam("code") String code, InputStream body)
      throws IOException {
    try (Upload upload = Upload.of(body, LARGEST_LOG)) {
      ImportView result = observations.importStatusLog(code, upload.file(), lines -> {});
      return Json.createObjectBuilder()
          .add("imported", result.imported())
          .add("unchanged", result.unchanged())
          .build();
    }
  }
}
