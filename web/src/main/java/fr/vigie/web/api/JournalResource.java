package fr.vigie.web.api;

import fr.vigie.journal.EntryView;
import fr.vigie.journal.JournalDesk;
import fr.vigie.journal.JournalVerification;
import fr.vigie.journal.JournalVerification.FirstBreak;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** The tamper-evident journal. */
@Path("journal")
@RequestScoped
@Produces("application/json")
public class JournalResource {
  @Inject JournalDesk desk;

  /** Reads the whole journal and tells the first break, or none. */
  @GET
  @Path("verify")
  public JsonObject verify() {
    JournalVerification found = desk.verify();
    var answer =
        Json.createObjectBuilder()
            .add("intact", found.intact())
            .add("entries", found.entries())
            .add("checkpoints", found.checkpoints())
            .add("unsealed", found.unsealed())
            .add("timestamped", found.stamps().valid());
    FirstBreak firstBreak = found.firstBreak();
    if (firstBreak == null) {
      return answer.addNull("firstBreak").build();
    }
    return answer
        .add(
            "firstBreak",
            Json.createObjectBuilder()
                .add("position", firstBreak.position())
                .add("kind", firstBreak.kind().name())
                .add("detail", firstBreak.detail()))
        .build();
  }

  /** Entries, newest first, for the GRADeS: of a chain, of a type, told in a span of time. */
  @GET
  @Path("entries")
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
    var json =
        Json.createObjectBuilder()
            .add("position", entry.position())
            .add("chain", entry.chain())
            .add("type", entry.type())
            .add("at", entry.at().toString());
    Fields.text(json, "person", entry.person() == null ? null : entry.person().toString());
    return json.add("facts", Json.createObjectBuilder(entry.facts()))
        .add("hash", entry.hash())
        .build();
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
}
