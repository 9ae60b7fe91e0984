package fr.vigie.web.api;

import fr.vigie.availability.ImportView;
import fr.vigie.availability.ObservationDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;

/** What was observed of a service. */
@Path("services/{code}/status-log")
@RequestScoped
@Produces("application/json")
public class StatusLogResource {
  private static final long LARGEST_LOG = 256L * 1024 * 1024;

  @Inject ObservationDesk observations;

  /** Imports a status log, all or nothing. */
  @POST
  @Consumes("text/csv")
  @Described(gives = Imported.class)
  public JsonObject importStatusLog(@PathParam("code") String code, InputStream body)
      throws IOException {
    try (Upload upload = Upload.of(body, LARGEST_LOG)) {
      ImportView result = observations.importStatusLog(code, upload.file(), lines -> {});
      return Members.json(new Imported(result.imported(), result.unchanged()));
    }
  }

  record Imported(long imported, long unchanged) {}
}
