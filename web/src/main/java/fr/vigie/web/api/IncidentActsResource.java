package fr.vigie.web.api;

import fr.vigie.incident.DeclarationDesk;
import fr.vigie.incident.IncidentDesk;
import fr.vigie.incident.TicketDecisionDesk;
import fr.vigie.incident.TicketTold;
import fr.vigie.incident.Visibility;
import fr.vigie.sla.incident.Severity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Every act on a ticket; each takes {@code at}, when it happened, now without. */
@Path("incidents")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class IncidentActsResource {
  @Inject IncidentDesk desk;
  @Inject TicketDecisionDesk decisions;
  @Inject DeclarationDesk declarations;

  /** Passed on to the operator. */
  @POST
  @Path("{ref}/transmit")
  @Described(takes = IncidentShapes.TicketAct.class, gives = IncidentShapes.Ticket.class)
  public Response transmit(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return IncidentsResource.answer(desk.transmit(ref, told(ifMatch, json)));
  }

  /** The operator's own ticket: {@code {"operatorRef": …, "text": proof}}. */
  @POST
  @Path("{ref}/register")
  @Described(takes = IncidentShapes.Registered.class, gives = IncidentShapes.Ticket.class)
  public Response register(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return IncidentsResource.answer(
        desk.register(ref, told(ifMatch, json), new Body(json).text("operatorRef")));
  }

  /** Effectively taken in charge. */
  @POST
  @Path("{ref}/take-charge")
  @Described(takes = IncidentShapes.TicketAct.class, gives = IncidentShapes.Ticket.class)
  public Response takeCharge(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return IncidentsResource.answer(desk.takeCharge(ref, told(ifMatch, json)));
  }

  /** A way round: {@code {"text": …}}. */
  @POST
  @Path("{ref}/propose-workaround")
  @Described(takes = IncidentShapes.TicketAct.class, gives = IncidentShapes.Ticket.class)
  public Response proposeWorkaround(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return IncidentsResource.answer(desk.proposeWorkaround(ref, told(ifMatch, json)));
  }

  /** The declarer is waited for, {@code {"text": for what}}: contested, no clock stops. */
  @POST
  @Path("{ref}/wait")
  @Described(takes = IncidentShapes.TicketAct.class, gives = IncidentShapes.Ticket.class)
  public Response startWait(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return IncidentsResource.answer(desk.startWait(ref, told(ifMatch, json)));
  }

  /** The wait is over. */
  @POST
  @Path("{ref}/resume")
  @Described(takes = IncidentShapes.TicketAct.class, gives = IncidentShapes.Ticket.class)
  public Response resume(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return IncidentsResource.answer(desk.resume(ref, told(ifMatch, json)));
  }

  /** To the next level, or to {@code level}: {@code {"text": hand-over note}}. */
  @POST
  @Path("{ref}/escalate")
  @Described(takes = IncidentShapes.Escalated.class, gives = IncidentShapes.Ticket.class)
  public Response escalate(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    TicketTold told = told(ifMatch, json);
    int level = json != null && json.containsKey("level") ? whole(json, "level") : 0;
    return IncidentsResource.answer(desk.escalate(ref, told, level));
  }

  /** The service works again. */
  @POST
  @Path("{ref}/restore")
  @Described(takes = IncidentShapes.TicketAct.class, gives = IncidentShapes.Ticket.class)
  public Response restore(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return IncidentsResource.answer(desk.restore(ref, told(ifMatch, json)));
  }

  /** Another severity is proposed: {@code {"severity": …, "text": why}}. */
  @POST
  @Path("{ref}/propose-severity")
  @Described(takes = IncidentShapes.Weighed.class, gives = IncidentShapes.Ticket.class)
  public Response proposeSeverity(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return IncidentsResource.answer(desk.proposeSeverity(ref, told(ifMatch, json), severity(json)));
  }

  /** Level 1 decides: {@code {"severity": …, "text": why}}. */
  @POST
  @Path("{ref}/change-severity")
  @Described(takes = IncidentShapes.Weighed.class, gives = IncidentShapes.Ticket.class)
  public Response changeSeverity(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return IncidentsResource.answer(
        decisions.changeSeverity(ref, told(ifMatch, json), severity(json)));
  }

  /** Whoever declared it agrees. */
  @POST
  @Path("{ref}/confirm")
  @Described(takes = IncidentShapes.TicketAct.class, gives = IncidentShapes.Ticket.class)
  public Response confirm(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return IncidentsResource.answer(decisions.confirm(ref, told(ifMatch, json)));
  }

  /** Closed; without a confirmation {@code {"text": why}}. */
  @POST
  @Path("{ref}/close")
  @Described(takes = IncidentShapes.TicketAct.class, gives = IncidentShapes.Ticket.class)
  public Response close(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return IncidentsResource.answer(decisions.close(ref, told(ifMatch, json)));
  }

  /** Opened again: {@code {"text": why}}. */
  @POST
  @Path("{ref}/reopen")
  @Described(takes = IncidentShapes.TicketAct.class, gives = IncidentShapes.Ticket.class)
  public Response reopen(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return IncidentsResource.answer(decisions.reopen(ref, told(ifMatch, json)));
  }

  /** The event {@code event} happened at {@code at}: {@code {"text": why}}. */
  @POST
  @Path("{ref}/correct-time")
  @Described(takes = IncidentShapes.Corrected.class, gives = IncidentShapes.Ticket.class)
  public Response correctTime(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return IncidentsResource.answer(
        decisions.correctTime(ref, told(ifMatch, json), whole(json, "event")));
  }

  /** A part of the ticket {@code parent}; of none without. */
  @POST
  @Path("{ref}/link")
  @Described(takes = IncidentShapes.PartOf.class, gives = IncidentShapes.Ticket.class)
  public Response link(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    TicketTold told = told(ifMatch, json);
    String parent = json == null ? null : new Body(json).optionalText("parent").orElse(null);
    return IncidentsResource.answer(decisions.link(ref, told, parent));
  }

  /** "Moi aussi": {@code {"organisation": …, "contact": …, "phone": …}}. */
  @POST
  @Path("{ref}/join")
  @Described(takes = IncidentShapes.Joined.class, gives = IncidentShapes.Ticket.class)
  public Response join(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    TicketTold told = told(ifMatch, json);
    var body = new Body(json == null ? JsonObject.EMPTY_JSON_OBJECT : json);
    return IncidentsResource.answer(
        declarations.join(
            ref,
            told,
            body.optionalText("organisation").orElse(null),
            IncidentsResource.caller(body)));
  }

  /** An entry in the log: {@code {"text": …, "visibility": "PUBLIC"}}. */
  @POST
  @Path("{ref}/note")
  @Described(takes = IncidentShapes.TicketAct.class, gives = IncidentShapes.Ticket.class)
  public Response note(
      @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return IncidentsResource.answer(desk.note(ref, told(ifMatch, json)));
  }

  private static Severity severity(JsonObject json) {
    return RightsResource.constant(Severity.class, "severity", new Body(json).text("severity"));
  }

  private static int whole(JsonObject json, String field) {
    return Body.checked(field, new Body(json).integer(field), Math::toIntExact);
  }

  private static TicketTold told(String ifMatch, JsonObject json) {
    int version = Versions.expected(ifMatch);
    if (json == null) {
      return TicketTold.now(version, null);
    }
    var body = new Body(json);
    return new TicketTold(
        version,
        body.has("at") ? body.instant("at") : null,
        body.optionalText("text").or(() -> body.optionalText("reason")).orElse(null),
        RightsResource.constant(
            Visibility.class, "visibility", body.optionalText("visibility").orElse(null)));
  }
}
