package fr.vigie.incident;

import fr.vigie.availability.AvailabilityDesk;
import fr.vigie.availability.NewOutage;
import fr.vigie.availability.OutageDesk;
import fr.vigie.availability.OutageView;
import fr.vigie.directory.ServiceNames;
import fr.vigie.incident.rules.OutageProposal;
import fr.vigie.journal.Journal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketHistory;
import fr.vigie.sla.incident.TicketKind;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a blocking incident means for availability: declared, measured, recorded as an outage. */
@Stateless
@PermitAll
@UseCase(Permission.READ_INCIDENTS)
public class TicketOutageDesk {
  /** A ticket that stays open longer says nothing of what the probes see now. */
  private static final Duration LONGEST = Duration.ofDays(31);

  /** So far around the ticket measured outages are followed to their ends. */
  private static final Duration AROUND = Duration.ofDays(2);

  @Inject TicketWork work;
  @Inject TicketOutages outages;
  @Inject ServiceNames services;
  @Inject AvailabilityDesk availability;
  @Inject OutageDesk desk;
  @Inject Journal journal;

  /**
   * What is proposed and what was recorded.
   *
   * @throws RefusedException NOT_FOUND
   */
  public TicketOutageView outage(String ref) {
    return view(work.open(ref));
  }

  /**
   * Records an outage because of a ticket; the ticket is its evidence.
   *
   * @param expected version of the ticket that the caller has read
   * @param from when it began: as declared, as measured, or between
   * @param to null while it goes on
   * @param cause what failed
   * @throws RefusedException NOT_FOUND, CHANGED_MEANWHILE, WRONG_STATE for a ticket that is no
   *     blocking incident, INVALID_INPUT, MONTH_CLOSED
   */
  @UseCase(Permission.RECORD_OUTAGES)
  public TicketOutageView record(String ref, int expected, Instant from, Instant to, String cause) {
    OpenTicket open = work.open(ref);
    Incident incident = open.incident();
    if (incident.version() != expected) {
      throw new RefusedException(Refusal.CHANGED_MEANWHILE, ref);
    }
    if (!isBlocking(incident)) {
      throw new RefusedException(Refusal.WRONG_STATE, incident.severity());
    }
    Set<String> paths = incident.path() == null ? Set.of() : Set.of(incident.path());
    OutageView recorded =
        desk.record(
            services.of(incident.serviceId()).code(), new NewOutage(from, to, cause, ref, paths));
    outages.add(incident, new TicketOutage(recorded.id(), incident.id()));
    journal.append(
        TicketWork.chain(incident),
        "INCIDENT_OUTAGE_RECORDED",
        Map.of("outage", recorded.id(), "from", from, "to", to == null ? "" : to.toString()));
    return view(open);
  }

  private TicketOutageView view(OpenTicket open) {
    Incident incident = open.incident();
    String service = services.of(incident.serviceId()).code();
    Set<UUID> known = outages.of(incident, work.readable());
    return new TicketOutageView(
        isBlocking(incident) ? Optional.of(proposal(open, service)) : Optional.empty(),
        known.isEmpty()
            ? List.of()
            : desk.outages(service).stream()
                .filter(outage -> known.contains(outage.id()))
                .sorted(Comparator.comparing(OutageView::from))
                .toList());
  }

  private OutageProposal proposal(OpenTicket open, String service) {
    TicketHistory history = open.history();
    Instant declaredAt = history.declaredAt();
    Instant latest = declaredAt.plus(LONGEST);
    Instant until = history.stoppedAt().orElse(open.now());
    return OutageProposal.of(
        declaredAt,
        history.stoppedAt(),
        availability.measured(
            service,
            declaredAt.minus(AROUND),
            (until.isBefore(latest) ? until : latest).plus(AROUND)),
        open.now());
  }

  private static boolean isBlocking(Incident incident) {
    return incident.kind() == TicketKind.INCIDENT && incident.severity() == Severity.BLOCKING;
  }
}
