package fr.vigie.incident;

import fr.vigie.contract.TermsChanged;
import fr.vigie.journal.Journal;
import fr.vigie.platform.holidays.HolidaysCorrected;
import fr.vigie.sla.incident.ClockTerms;
import fr.vigie.sla.incident.IncidentClocks;
import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.sla.incident.TicketHistory;
import fr.vigie.sla.incident.WarningPlan;
import fr.vigie.time.OutsideCalendarException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Computes the instants of breach and of the next warning of open tickets again when a calendar was
 * corrected, or a contract is read in another way, and journals what moved. Clocks that are shown
 * are computed from events each time; lists are sorted by what is kept.
 *
 * <p>All of it is one transaction with the correction, however many tickets there are: with a
 * correction that is journalled and half of its tickets still sorted and warned by the hours of
 * before, no reader of the journal could say which dates held when.
 */
@ApplicationScoped
public class CorrectedClocks {
  @Inject OwedTickets owed;
  @Inject TicketRows rows;
  @Inject TicketTerms terms;
  @Inject Journal journal;
  @Inject InstantSource clock;

  /** Hours or readings changed. */
  public void recompute(@Observes TermsChanged changed) {
    recompute((Boolean moved) -> {});
  }

  /** A public holiday was corrected; every ticket is counted. */
  public void recompute(@Observes HolidaysCorrected correction) {
    recompute(correction::looked);
  }

  private void recompute(Consumer<Boolean> counted) {
    var versions = new HashMap<UUID, ClockTerms>();
    Instant now = clock.instant();
    owed.each(
        page -> {
          var moved = new ArrayList<Incident>();
          page.forEach(
              (incident, events) -> {
                ClockTerms known =
                    versions.computeIfAbsent(
                        incident.contractVersionId(), id -> terms.of(id).orElseThrow());
                boolean hasMoved = recompute(incident, events, known, now);
                counted.accept(hasMoved);
                if (hasMoved) {
                  moved.add(incident);
                }
              });
          rows.sort(moved);
        });
  }

  /** Whether the instant moved. */
  private boolean recompute(
      Incident incident, List<TicketEvent> events, ClockTerms known, Instant now) {
    Instant before = incident.breachAt();
    TicketHistory history = TicketHistory.of(events, now);
    var clocks = IncidentClocks.of(incident.kind(), history, known);
    Instant breachAt = covered(clocks::breachAt);
    boolean moved = !Objects.equals(before, breachAt);
    incident.project(
        history,
        breachAt,
        moved ? covered(() -> WarningPlan.of(clocks).nextLook(now)) : incident.nextWarningAt(),
        now);
    if (moved) {
      journal.append(
          TicketWork.chain(incident),
          "INCIDENT_DUE_MOVED",
          Map.of("from", String.valueOf(before), "to", String.valueOf(incident.breachAt())));
    }
    return moved;
  }

  private static Instant covered(Supplier<Optional<Instant>> computation) {
    try {
      return computation.get().orElse(null);
    } catch (OutsideCalendarException outside) {
      return null;
    }
  }
}
