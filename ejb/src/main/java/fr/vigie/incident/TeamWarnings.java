package fr.vigie.incident;

import fr.vigie.contract.EscalationView;
import fr.vigie.contract.Escalations;
import fr.vigie.directory.CaseParty;
import fr.vigie.directory.Readers;
import fr.vigie.journal.Journal;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.Role;
import fr.vigie.sla.incident.ClockTerms;
import fr.vigie.sla.incident.ClockWarning;
import fr.vigie.sla.incident.IncidentClocks;
import fr.vigie.sla.incident.SentWarning;
import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.sla.incident.TicketHistory;
import fr.vigie.sla.incident.WarningPlan;
import fr.vigie.time.OutsideCalendarException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Warns the team of one ticket: the claim, what each is to be told, the journal's entry and the
 * time of the next look are one transaction, with the ticket's row locked meanwhile. Another node
 * passes by, and a crash leaves all of it to be done. {@link WarningDigests} writes the mails.
 */
@ApplicationScoped
class TeamWarnings {
  @PersistenceContext EntityManager entities;
  @Inject Incidents incidents;
  @Inject TicketTerms terms;
  @Inject Escalations chains;
  @Inject Readers readers;
  @Inject Journal journal;
  @Inject Event<ClockBreached> breached;

  /** Claims the warnings of a ticket that are due now, each once for its due instant. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void warn(UUID id, Instant now) {
    if (!claim(id, now)) {
      return;
    }
    Incident incident = entities.find(Incident.class, id);
    Optional<ClockTerms> known = terms.of(incident.contractVersionId());
    lookNext(id, known.isEmpty() ? null : warn(incident, known.orElseThrow(), now));
  }

  private boolean claim(UUID id, Instant now) {
    return !entities
        .createNativeQuery(
            "select id from incident where id = ? and next_warning_at <= ? for update skip locked")
        .setParameter(1, id)
        .setParameter(2, now.atOffset(ZoneOffset.UTC))
        .getResultList()
        .isEmpty();
  }

  /** Warns of what is passed; tells when the next point comes, null if none does. */
  private Instant warn(Incident incident, ClockTerms known, Instant now) {
    List<TicketEvent> events = new ArrayList<>();
    incidents.eachEvent(incident, events::add);
    EscalationView chain = chains.of(incident.contractVersionId());
    try {
      WarningPlan plan =
          WarningPlan.of(
              IncidentClocks.of(incident.kind(), TicketHistory.of(events, now), known),
              chain.minutesAfter(),
              chain.savedAt().orElse(now));
      List<SentWarning> sent = sent(incident);
      for (ClockWarning warning : plan.due(now, sent)) {
        claim(incident, warning, chain, now);
        if (warning.isFirstOfBreach(sent)) {
          breached.fire(new ClockBreached(warning.target().kind(), warning.target().severity()));
        }
      }
      return plan.next(now).orElse(null);
    } catch (OutsideCalendarException outside) {
      return null;
    }
  }

  private List<SentWarning> sent(Incident incident) {
    return entities
        .createQuery("select w from KeptWarning w where w.incidentId = :id", KeptWarning.class)
        .setParameter("id", incident.id())
        .getResultStream()
        .map(KeptWarning::asSent)
        .toList();
  }

  private void claim(Incident incident, ClockWarning warning, EscalationView chain, Instant now) {
    Map<String, String> recipients = recipients(incident, warning, chain);
    List<String> jobs = recipients.values().stream().distinct().toList();
    entities.persist(new KeptWarning(incident.id(), warning, now).told(recipients.size(), jobs));
    // the lines refer to it
    entities.flush();
    recipients
        .keySet()
        .forEach(address -> entities.persist(new UntoldWarning(address, incident.id(), warning)));
    journal.append(
        TicketWork.chain(incident),
        "INCIDENT_WARNED",
        Map.of(
            "clock", warning.target().kind(),
            "point", warning.point().code(),
            "dueAt", warning.dueAt(),
            "reachedAt", warning.at(),
            "mails", recipients.size(),
            "functions", jobs));
  }

  /**
   * Functions by their addresses: those whose step is reached. Where nobody has made a chain, level
   * 1 hears of everything.
   */
  private Map<String, String> recipients(
      Incident incident, ClockWarning warning, EscalationView chain) {
    var recipients = new LinkedHashMap<String, String>();
    chain
        .reached(warning.point())
        .forEach(step -> recipients.putIfAbsent(step.email(), step.job()));
    if (chain.steps().isEmpty()) {
      client(incident).stream()
          .flatMap(
              client ->
                  readers.inCharge(client, Role.SUPPORT, Permission.DECIDE_INCIDENTS).stream())
          .forEach(address -> recipients.put(address, WarningMails.LEVEL_1));
    }
    return recipients;
  }

  private Optional<UUID> client(Incident incident) {
    return entities
        .createQuery(
            "select p.organisationId from CaseParty p where p.caseId = :id and p.part = :client",
            UUID.class)
        .setParameter("id", incident.id())
        .setParameter("client", CaseParty.Part.CLIENT)
        .getResultStream()
        .findFirst();
  }

  /** Apart from the ticket's version: whoever has it on the desk is not disturbed. */
  private void lookNext(UUID id, Instant at) {
    if (at == null) {
      entities
          .createNativeQuery("update incident set next_warning_at = null where id = ?")
          .setParameter(1, id)
          .executeUpdate();
    } else {
      entities
          .createNativeQuery("update incident set next_warning_at = ? where id = ?")
          .setParameter(1, at.atOffset(ZoneOffset.UTC))
          .setParameter(2, id)
          .executeUpdate();
    }
  }
}
