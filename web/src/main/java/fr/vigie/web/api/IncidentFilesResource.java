package fr.vigie.web.api;

import fr.vigie.incident.TicketFileDesk;
import fr.vigie.incident.TicketFileView;
import fr.vigie.incident.Visibility;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** The files of a ticket. They must hold no patient data. */
@Path("incidents/{ref}/files")
@RequestScoped
@Produces("application/json")
public class IncidentFilesResource {
  @Inject TicketFileDesk desk;

  /** The files, without their contents. */
  @GET
  @Described(gives = AttachedFile.class, list = true)
  public JsonObject list(@PathParam("ref") String ref) {
    return Members.list(desk.files(ref).stream().map(IncidentFilesResource::file).toList());
  }

  /** Attaches the body; its name is in {@code Content-Disposition}, never in the address. */
  @POST
  @Consumes("application/octet-stream")
  @Described(gives = AttachedFile.class, status = 201)
  public Response attach(
      @PathParam("ref") String ref,
      @QueryParam("visibility") String visibility,
      @HeaderParam("Content-Disposition") String disposition,
      InputStream body)
      throws IOException {
    Visibility readers =
        visibility == null
            ? Visibility.INTERNAL
            : RightsResource.constant(Visibility.class, "visibility", visibility);
    AttachedFile made = file(desk.attach(ref, readers, Disposition.name(disposition), body));
    return Response.created(URI.create("incidents/" + ref + "/files/" + made.id() + "/content"))
        .entity(Members.json(made))
        .build();
  }

  /** Destroyed for good, {@code {"reason": …}}: as a file that shows a patient must be. */
  @POST
  @Path("{id}/destroy")
  @Consumes("application/json")
  @Described(takes = Destroyed.class, status = 204)
  public void destroy(@PathParam("ref") String ref, @PathParam("id") String id, JsonObject json) {
    desk.destroy(ref, Body.uuid(id), new Body(json).optionalText("reason").orElse(null));
  }

  record Destroyed(String reason) {}

  /** The content, to be kept as a file and never shown in place. */
  @GET
  @Path("{id}/content")
  @Produces("application/octet-stream")
  public Response content(@PathParam("ref") String ref, @PathParam("id") String id) {
    TicketFileView.Content found = desk.open(ref, Body.uuid(id));
    return Response.ok(found.content())
        .type(found.file().mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(found.file().name()))
        .header(HttpHeaders.CONTENT_LENGTH, found.file().size())
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  private static AttachedFile file(TicketFileView view) {
    return new AttachedFile(
        view.id(),
        view.visibility(),
        view.name(),
        view.mediaType(),
        view.size(),
        view.sha256(),
        view.addedAt());
  }

  record AttachedFile(
      UUID id,
      Visibility visibility,
      String name,
      String mediaType,
      long size,
      String sha256,
      Instant addedAt) {}
}
