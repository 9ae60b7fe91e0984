package fr.vigie.web.api;

import fr.vigie.incident.DeclarationDesk;
import fr.vigie.incident.IncidentDesk;
import fr.vigie.incident.IncidentView;
import fr.vigie.incident.ListedTicket;
import fr.vigie.incident.NewTicket;
import fr.vigie.incident.NewTicket.CallerDetails;
import fr.vigie.incident.TicketFilter;
import fr.vigie.incident.TicketListDesk;
import fr.vigie.incident.TicketSource;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.paging.PageRequest;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketKind;
import fr.vigie.sla.incident.TicketStatus;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Tickets: their lists and their declaration. */
@Path("incidents")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class IncidentsResource {
  @Inject DeclarationDesk declarations;
  @Inject IncidentDesk desk;
  @Inject TicketListDesk lists;
  @Inject Creations creations;

  /**
   * A page of the caller's tickets, by what breaks first; {@code live=false} shows closed ones too,
   * {@code q} is a reference or words of the title, {@code notice=due} gives those of which the
   * caller has to tell the Structures.
   */
  @GET
  @Described(gives = IncidentShapes.IncidentRow.class, list = true)
  public JsonObject list(
      @BeanParam ListQuery query,
      @QueryParam("live") String live,
      @QueryParam("kind") String kind,
      @QueryParam("severity") String severity,
      @QueryParam("service") String service,
      @QueryParam("organisation") String organisation,
      @QueryParam("notice") String notice) {
    PageRequest asked = query.request();
    TicketStatus status = asked.status(TicketStatus.class).orElse(null);
    var filter =
        new TicketFilter(
            !"false".equals(live) && status == null,
            RightsResource.constant(TicketKind.class, "kind", kind),
            status,
            RightsResource.constant(Severity.class, "severity", severity),
            service,
            organisation,
            due(notice));
    return ListQuery.json(
        lists.page(filter, asked), (ListedTicket row) -> Members.json(IncidentShapes.of(row)));
  }

  private static boolean due(String notice) {
    if (notice != null && !notice.equals("due")) {
      throw new RefusedException(Refusal.INVALID_INPUT, "notice");
    }
    return notice != null;
  }

  /** Open tickets like the one that is being typed. */
  @GET
  @Path("similar")
  @Described(gives = IncidentShapes.Similar.class, list = true)
  public JsonObject similar(@QueryParam("q") String q, @QueryParam("service") String service) {
    return Members.list(declarations.similar(q, service).stream().map(IncidentShapes::of).toList());
  }

  /** Declares a ticket; a Structure for itself, the support for any. */
  @POST
  @Described(
      takes = IncidentShapes.Declared.class,
      gives = IncidentShapes.Ticket.class,
      status = 201)
  public Response declare(@HeaderParam("Idempotency-Key") String key, JsonObject json) {
    NewTicket asked = asked(new Body(json));
    JsonObject made =
        creations.once(
            key,
            json,
            () -> json(declarations.declare(asked)),
            "ref",
            ref -> json(desk.incident(ref)));
    return Response.created(URI.create("incidents/" + made.getString("ref")))
        .tag(Versions.tag(made.getInt("version")))
        .entity(made)
        .build();
  }

  private static NewTicket asked(Body body) {
    return new NewTicket(
        body.optionalText("kind")
            .map(kind -> RightsResource.constant(TicketKind.class, "kind", kind))
            .orElse(TicketKind.INCIDENT),
        body.text("service"),
        body.optionalText("path").orElse(null),
        RightsResource.constant(
            Severity.class, "severity", body.optionalText("severity").orElse(null)),
        body.text("title"),
        body.optionalText("text").orElse(null),
        body.has("declaredAt") ? body.instant("declaredAt") : null,
        body.optionalText("organisation").orElse(null),
        body.optionalText("source")
            .map(source -> RightsResource.constant(TicketSource.class, "source", source))
            .orElse(TicketSource.API),
        caller(body));
  }

  static CallerDetails caller(Body body) {
    return new CallerDetails(
        body.optionalText("contact").orElse(null), body.optionalText("phone").orElse(null));
  }

  /** One ticket with its clocks, their derivation, the lawful acts and its log. */
  @GET
  @Path("{ref}")
  @Described(gives = IncidentShapes.Ticket.class)
  public Response incident(@PathParam("ref") String ref) {
    return answer(desk.incident(ref));
  }

  static Response answer(IncidentView view) {
    return Versions.changed(json(view));
  }

  private static JsonObject json(IncidentView view) {
    return Members.json(IncidentShapes.of(view));
  }
}
