package fr.vigie.web.api;

import fr.vigie.rights.DestructionReason;
import fr.vigie.rights.DestructionView;
import fr.vigie.rights.PieceContent;
import fr.vigie.rights.PieceDesk;
import fr.vigie.rights.PieceKind;
import fr.vigie.rights.PieceView;
import fr.vigie.rights.PiecesView;
import fr.vigie.web.i18n.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The files of a rights request. */
@Path("rights-requests/{ref}/pieces")
@RequestScoped
@Produces("application/json")
public class RightsPiecesResource {
  @Inject PieceDesk desk;
  @Context HttpHeaders headers;

  /** The files, and whether they may hold patient data. */
  @GET
  @Described(gives = RightsPieces.class)
  public JsonObject list(@PathParam("ref") String ref) {
    PiecesView view = desk.pieces(ref);
    Optional<String> warning =
        view.patientDataAllowed()
            ? Optional.empty()
            : Optional.of(Texts.in(Problems.language(headers)).text("rights.piece.noPatientData"));
    return Members.json(
        new RightsPieces(
            view.patientDataAllowed(),
            warning,
            view.pieces().stream().map(RightsPiecesResource::piece).toList()));
  }

  /** Attaches the body; its name is in {@code Content-Disposition}, never in the address. */
  @POST
  @Consumes("application/octet-stream")
  @Described(gives = RightsPiece.class, status = 201)
  public Response attach(
      @PathParam("ref") String ref,
      @QueryParam("kind") String kind,
      @HeaderParam("Content-Disposition") String disposition,
      InputStream body)
      throws IOException {
    PieceKind known = Body.checked("kind", kind, PieceKind::valueOf);
    RightsPiece made = piece(desk.attach(ref, known, Disposition.name(disposition), body));
    return Response.created(
            URI.create("rights-requests/" + ref + "/pieces/" + made.id() + "/content"))
        .entity(Members.json(made))
        .build();
  }

  /** The content, to be kept as a file and never shown in place. */
  @GET
  @Path("{id}/content")
  @Produces("application/octet-stream")
  public Response content(@PathParam("ref") String ref, @PathParam("id") String id) {
    PieceContent piece = desk.open(ref, Body.uuid(id));
    return Response.ok(piece.content())
        .type(piece.piece().mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(piece.piece().name()))
        .header(HttpHeaders.CONTENT_LENGTH, piece.piece().size())
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  /** Destroys a file that should not have been attached; the answer certifies it. */
  @DELETE
  @Path("{id}")
  @Described(gives = RightsDestruction.class)
  public JsonObject destroy(@PathParam("ref") String ref, @PathParam("id") String id) {
    return Members.json(destruction(desk.destroy(ref, Body.uuid(id))));
  }

  /** The certificates of what was destroyed. */
  @GET
  @Path("destroyed")
  @Described(gives = RightsDestruction.class, list = true)
  public JsonObject destroyed(@PathParam("ref") String ref) {
    return Members.list(
        desk.destructions(ref).stream().map(RightsPiecesResource::destruction).toList());
  }

  private static RightsPiece piece(PieceView view) {
    return new RightsPiece(
        view.id(),
        view.kind(),
        view.name(),
        view.mediaType(),
        view.size(),
        view.sha256(),
        view.addedAt(),
        Optional.ofNullable(view.addedBy()),
        Optional.ofNullable(view.task()));
  }

  private static RightsDestruction destruction(DestructionView view) {
    return new RightsDestruction(
        view.id(),
        view.kind(),
        view.reason(),
        view.size(),
        view.sha256(),
        view.attachedAt(),
        view.destroyedAt(),
        Optional.ofNullable(view.destroyedBy()));
  }

  record RightsPieces(
      boolean patientDataAllowed, Optional<String> warning, List<RightsPiece> items) {}

  record RightsPiece(
      UUID id,
      PieceKind kind,
      String name,
      String mediaType,
      long size,
      String sha256,
      Instant addedAt,
      Optional<UUID> addedBy,
      Optional<UUID> task) {}

  record RightsDestruction(
      UUID id,
      PieceKind kind,
      DestructionReason reason,
      long size,
      String sha256,
      Instant attachedAt,
      Instant destroyedAt,
      Optional<UUID> destroyedBy) {}
}
