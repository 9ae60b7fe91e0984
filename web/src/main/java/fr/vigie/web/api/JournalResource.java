package fr.vigie.web.api;

import fr.vigie.journal.JournalDesk;
import fr.vigie.journal.JournalVerification;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;

/** The tamper-evident journal. */
@Path("journal")
@RequestScoped
@Produces("application/json")
public class JournalResource {
  @Inject JournalDesk desk;

  /** Reads the whole journal and tells the first break, or none. */
  @GET
  @Path("verify")
  @Described(gives = VerifiedJournal.class)
  public JsonObject verify() {
    JournalVerification found = desk.verify();
    return Members.json(
        new VerifiedJournal(
            found.intact(),
            found.entries(),
            found.checkpoints(),
            found.unsealed(),
            Optional.ofNullable(found.firstBreak())
                .map(first -> new Broken(first.position(), first.kind().name(), first.detail()))));
  }

  /** The whole journal without its personal data, to be checked away from the portal. */
  @GET
  @Path("export")
  @Produces("application/x-ndjson")
  public Response export() {
    StreamingOutput lines = desk::export;
    return Response.ok(lines)
        .header("Content-Disposition", "attachment; filename=\"journal.ndjson\"")
        .build();
  }

  record VerifiedJournal(
      boolean intact, long entries, long checkpoints, long unsealed, Optional<Broken> firstBreak) {}

  record Broken(long position, String kind, String detail) {}
}
