package fr.vigie.web.api;

import fr.vigie.incident.WarningDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** Of what the team was warned about a ticket; nothing for Structures. */
@Path("incidents/{ref}/warnings")
@RequestScoped
@Produces("application/json")
public class IncidentWarningsResource {
  @Inject WarningDesk desk;

  /** The last one first. */
  @GET
  @Described(gives = NoticeShapes.Warning.class, list = true)
  public JsonObject list(@PathParam("ref") String ref) {
    return Members.list(desk.warnings(ref).stream().map(NoticeShapes::of).toList());
  }
}
