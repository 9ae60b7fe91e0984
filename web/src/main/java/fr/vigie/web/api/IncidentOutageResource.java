package fr.vigie.web.api;

import fr.vigie.availability.OutageView;
import fr.vigie.incident.TicketOutageDesk;
import fr.vigie.incident.TicketOutageView;
import fr.vigie.incident.rules.OutageProposal;
import fr.vigie.incident.rules.OutageProposal.Difference;
import fr.vigie.incident.rules.OutageProposal.Gap;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a blocking incident means for availability. */
@Path("incidents/{ref}/outage")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class IncidentOutageResource {
  @Inject TicketOutageDesk desk;

  /** As declared, as measured by probes, and what was recorded. */
  @GET
  @Described(gives = TicketOutage.class)
  public JsonObject outage(@PathParam("ref") String ref) {
    return Members.json(shape(desk.outage(ref)));
  }

  /** Records an outage with the ticket as its evidence; {@code If-Match} is the ticket's. */
  @POST
  @Described(takes = OutageOfTicket.class, gives = TicketOutage.class)
  public JsonObject record(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    var body = new Body(json);
    return Members.json(
        shape(
            desk.record(
                ref,
                Versions.expected(ifMatch),
                body.instant("from"),
                body.has("to") ? body.instant("to") : null,
                body.text("cause"))));
  }

  private static TicketOutage shape(TicketOutageView view) {
    return new TicketOutage(
        view.proposal().map(IncidentOutageResource::proposed),
        view.recorded().stream().map(IncidentOutageResource::recorded).toList());
  }

  private static Proposed proposed(OutageProposal proposal) {
    return new Proposed(
        new Declared(proposal.from(), proposal.to()),
        proposal.measured().stream().map(one -> new Declared(one.from(), one.to())).toList(),
        difference(proposal.beginning()),
        difference(proposal.end()),
        proposal.unknownSeconds());
  }

  private static Lies difference(Gap gap) {
    return new Lies(gap.difference(), gap.seconds());
  }

  private static Recorded recorded(OutageView outage) {
    return new Recorded(
        outage.id(),
        outage.from(),
        Optional.ofNullable(outage.to()),
        outage.cause(),
        Optional.ofNullable(outage.cancelledAt()));
  }

  record OutageOfTicket(Instant from, Optional<Instant> to, String cause) {}

  record TicketOutage(Optional<Proposed> proposal, List<Recorded> recorded) {}

  record Proposed(
      Declared declared,
      List<Declared> measured,
      Lies beginning,
      Lies end,
      @Called("unknown_s") long unknownSeconds) {}

  record Declared(Instant from, Optional<Instant> to) {}

  record Lies(Difference difference, long seconds) {}

  record Recorded(
      UUID id, Instant from, Optional<Instant> to, String cause, Optional<Instant> cancelledAt) {}
}
