package fr.vigie.incident;

import fr.vigie.directory.CaseParty;
import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import fr.vigie.incident.OpenTicket.Side;
import fr.vigie.journal.Journal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.Scope;
import fr.vigie.sla.incident.EventType;
import fr.vigie.sla.incident.TicketEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Opens tickets for the caller, writes down what happened, and shows what follows. */
@ApplicationScoped
class TicketWork {
  /** What Structures need not read unless the words are made public. */
  private static final Set<EventType> USUALLY_INTERNAL =
      EnumSet.of(
          EventType.TRANSMITTED,
          EventType.REGISTERED,
          EventType.SEVERITY_PROPOSED,
          EventType.ESCALATED,
          EventType.RESTORATION_PROPOSED,
          EventType.JOINED,
          EventType.NOTED,
          EventType.TIME_CORRECTED);

  @Inject Incidents incidents;
  @Inject TicketTerms terms;
  @Inject TicketViews views;
  @Inject ServiceDesk services;
  @Inject Journal journal;
  @Inject CurrentCaller caller;
  @Inject InstantSource clock;

  /** The organisations whose tickets the caller sees. */
  Scope readable() {
    return new Scope(caller.get().organisationsGranting(Permission.READ_INCIDENTS));
  }

  /**
   * A ticket for reading.
   *
   * @throws RefusedException NOT_FOUND for none that the caller may see
   */
  OpenTicket open(String ref) {
    Incident incident =
        incidents
            .byRef(ref, readable())
            .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, ref));
    return onDesk(incident, incidents.events(incident, readable()));
  }

  /**
   * A ticket for changing.
   *
   * @throws RefusedException NOT_FOUND, CHANGED_MEANWHILE, INVALID_INPUT for words too long
   */
  OpenTicket open(String ref, TicketTold told) {
    told.check();
    OpenTicket open = open(ref);
    if (open.incident().version() != told.version()) {
      throw new RefusedException(Refusal.CHANGED_MEANWHILE, ref);
    }
    return open;
  }

  /** A ticket that was just made. */
  OpenTicket onDesk(Incident incident, List<KeptTicketEvent> events) {
    Set<CaseParty.Part> parts = incidents.parts(incident, readable());
    Side side =
        parts.contains(CaseParty.Part.CLIENT)
            ? Side.SUPPORT
            : parts.contains(CaseParty.Part.OPERATOR) ? Side.OPERATOR : Side.STRUCTURE;
    UUID organisation = readable().organisations().stream().sorted().findFirst().orElse(null);
    return new OpenTicket(
        incident,
        events,
        terms.of(incident.contractVersionId()),
        side,
        new KeptTicketEvent.Teller(caller.get().person(), organisation),
        clock.instant());
  }

  /** Records an event with its words, journals it, and brings lists up to date. */
  void record(OpenTicket open, TicketEvent event, TicketTold told) {
    Visibility visibility =
        told.visibility() != null
            ? told.visibility()
            : USUALLY_INTERNAL.contains(event.type()) && open.side() != Side.STRUCTURE
                ? Visibility.INTERNAL
                : Visibility.PUBLIC;
    incidents.add(open.add(event, visibility), told.text());
    incidents.list(open.incident());
    journal(open.incident(), event, told.text());
  }

  private void journal(Incident incident, TicketEvent event, String text) {
    var facts = new HashMap<String, Object>();
    facts.put("event", event.number());
    facts.put("at", event.happenedAt());
    if (event.detail() != null) {
      facts.put("detail", event.detail());
    }
    if (event.refersTo() != null) {
      facts.put("refersTo", event.refersTo());
    }
    if (event.type() == EventType.DECLARED) {
      facts.put("kind", incident.kind());
      facts.put("service", incident.serviceId());
    }
    var personal = new HashMap<String, String>();
    if (text != null) {
      personal.put("text", text);
    }
    if (event.type() == EventType.DECLARED) {
      personal.put("title", incident.title());
    }
    journal.append(chain(incident), "INCIDENT_" + event.type().name(), facts, Map.copyOf(personal));
  }

  static String chain(Incident incident) {
    return "incident:" + incident.ref();
  }

  /** Everything that follows from a ticket's events now. */
  IncidentView view(OpenTicket open) {
    return views.view(open, service(open.incident().serviceId()), readable());
  }

  private ServiceView service(UUID id) {
    return services.services().stream()
        .filter(known -> known.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "service"));
  }
}
