package fr.vigie.web.api;

import fr.vigie.journal.EntryView;
import fr.vigie.journal.JournalDesk;
import fr.vigie.journal.JournalVerification;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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
            found.stamps().valid(),
            Optional.ofNullable(found.firstBreak())
                .map(first -> new Broken(first.position(), first.kind().name(), first.detail()))));
  }

  /** Entries, newest first, for the GRADeS: of a chain, of a type, told in a span of time. */
  @GET
  @Path("entries")
  @Described(gives = Entry.class, list = true)
  public JsonObject entries(
      @BeanParam ListQuery query,
      @QueryParam("chain") String chain,
      @QueryParam("type") String type,
      @QueryParam("from") String from,
      @QueryParam("to") String to) {
    var filter =
        new JournalDesk.Filter(
            chain,
            type,
            from == null ? null : Body.instant(from, "from"),
            to == null ? null : Body.instant(to, "to"));
    return ListQuery.json(desk.entries(filter, query.request()), JournalResource::json);
  }

  private static JsonObject json(EntryView entry) {
    return Members.json(
        new Entry(
            entry.position(),
            entry.chain(),
            entry.type(),
            entry.at(),
            Optional.ofNullable(entry.person()),
            entry.facts(),
            entry.hash()));
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
      boolean intact,
      long entries,
      long checkpoints,
      long unsealed,
      long timestamped,
      Optional<Broken> firstBreak) {}

  record Broken(long position, String kind, String detail) {}

  record Entry(
      long position,
      String chain,
      String type,
      Instant at,
      Optional<UUID> person,
      Map<String, Object> facts,
      String hash) {}
}
