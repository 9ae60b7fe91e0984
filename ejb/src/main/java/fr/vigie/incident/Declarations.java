package fr.vigie.incident;

import fr.vigie.directory.CaseParty;
import fr.vigie.directory.ServiceView;
import fr.vigie.incident.Incident.Place;
import fr.vigie.incident.NewTicket.CallerDetails;
import fr.vigie.platform.Phrasing;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.sla.incident.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Files tickets, whoever or whatever declares them. */
@ApplicationScoped
class Declarations {
  @Inject TicketWork work;
  @Inject Incidents incidents;
  @Inject TicketTerms terms;
  @Inject InstantSource clock;

  /**
   * Where a ticket is filed, and who sees it.
   *
   * @param contract number; null for a service that is only measured
   * @param structure that declares it; null for the support
   */
  record Filing(UUID service, UUID client, UUID operator, String contract, UUID structure) {
    static Filing of(ServiceView service, UUID structure) {
      return new Filing(
          service.id(),
          service.client().id(),
          service.operator().id(),
          service.contractNumber(),
          structure);
    }
  }

  /**
   * Declares a ticket whose fields were checked.
   *
   * @throws RefusedException FACT_IN_FUTURE
   */
  OpenTicket declare(NewTicket asked, Filing filing) {
    Instant now = clock.instant();
    Instant declared =
        (asked.declaredAt() == null ? now : asked.declaredAt()).truncatedTo(ChronoUnit.SECONDS);
    if (declared.isAfter(now)) {
      throw new RefusedException(Refusal.FACT_IN_FUTURE);
    }
    Incident incident = file(asked, filing, declared, now);
    OpenTicket open = work.onDesk(incident, Permission.READ_INCIDENTS);
    work.record(
        open,
        open.event(EventType.DECLARED, declared).with(asked.severity()),
        new TicketTold(0, declared, asked.text(), Visibility.PUBLIC));
    return open;
  }

  /** A ticket with its parties and its caller, to which nothing has happened yet. */
  Incident file(NewTicket asked, Filing filing, Instant declared, Instant now) {
    UUID version = terms.versionInForce(filing.contract(), declared).orElse(null);
    var incident =
        new Incident(
            asked, new Place(filing.service(), version, filing.structure()), declared, now);
    incidents.open(incident, now.atZone(Phrasing.ZONE).getYear());
    incidents.addParty(incident, filing.client(), CaseParty.Part.CLIENT);
    incidents.addParty(incident, filing.operator(), CaseParty.Part.OPERATOR);
    if (filing.structure() != null) {
      incidents.addParty(incident, filing.structure(), CaseParty.Part.USER);
    }
    if (filing.structure() != null || !asked.caller().equals(CallerDetails.UNKNOWN)) {
      incidents.add(new TicketCaller(incident.id(), filing.structure(), asked.caller(), declared));
    }
    return incident;
  }
}
