package fr.vigie.availability;

import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import fr.vigie.journal.Journal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.sla.Availability;
import fr.vigie.sla.AvailabilityCase;
import fr.vigie.sla.AvailabilityStatement;
import fr.vigie.sla.OutageDay;
import fr.vigie.sla.StatementPeriod;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What was promised of a service's availability, and what was kept. */
@Stateless
@PermitAll
public class AvailabilityDesk {
  private static final int MONTHS_LOOKED_BACK = 12;

  @Inject ServiceDesk services;
  @Inject CaseAssembler assembler;
  @Inject Facts facts;
  @Inject SeenTimes seen;
  @Inject CurrentCaller caller;
  @Inject InstantSource clock;
  @Inject Journal journal;

  /** The statement of a month, a year or a year to date, as of now. */
  @UseCase(Permission.READ_SERVICES)
  public AvailabilityStatement statement(String service, StatementPeriod period) {
    return Availability.statement(facts(service, period), period);
  }

  /** All that the statement of a period is computed from. */
  @UseCase(Permission.READ_SERVICES)
  public AvailabilityCase facts(String service, StatementPeriod period) {
    return assembler.assemble(services.service(service), period, clock.instant());
  }

  /** The same, with facts for the eleven months before a month as well. */
  @UseCase(Permission.READ_SERVICES)
  public AvailabilityCase yearOfFacts(String service, YearMonth month) {
    return assembler.assemble(
        services.service(service),
        StatementPeriod.month(month),
        List.of(StatementPeriod.month(month), StatementPeriod.month(month.minusMonths(11))),
        clock.instant());
  }

  /** The days of a month, for the month of outages. */
  @UseCase(Permission.READ_SERVICES)
  public List<OutageDay> days(String service, YearMonth month) {
    return Availability.days(facts(service, StatementPeriod.month(month)), month);
  }

  @UseCase(Permission.READ_SERVICES)
  public boolean isClosed(String service, YearMonth month) {
    return facts.closedMonths(services.service(service).id()).contains(month);
  }

  /** The last sign of life or of failure that was observed; null if there never was one. */
  @UseCase(Permission.READ_SERVICES)
  public Instant lastSeen(String service) {
    return seen.last(services.service(service)).orElse(null);
  }

  /**
   * The months that are over and not closed, of the last twelve, from the first of which anything
   * is known; the oldest first.
   */
  @UseCase(Permission.READ_SERVICES)
  public List<YearMonth> monthsToClose(String service) {
    ServiceView view = services.service(service);
    Optional<YearMonth> first = seen.first(view).map(at -> YearMonth.from(at.atZone(view.zone())));
    if (first.isEmpty()) {
      return List.of();
    }
    Set<YearMonth> closed = facts.closedMonths(view.id());
    YearMonth last = YearMonth.from(clock.instant().atZone(view.zone())).minusMonths(1);
    return Stream.iterate(last, month -> month.minusMonths(1))
        .limit(MONTHS_LOOKED_BACK)
        .takeWhile(month -> !month.isBefore(first.get()))
        .filter(month -> !closed.contains(month))
        .sorted()
        .toList();
  }

  /** Settles the facts of a month that is over; its statement is no longer provisional. */
  @UseCase(Permission.CLOSE_PERIODS)
  public void close(String service, YearMonth month) {
    ServiceView view = services.service(service);
    if (!month
        .plusMonths(1)
        .atDay(1)
        .atStartOfDay(view.zone())
        .toInstant()
        .isAfter(clock.instant())) {
      facts.lock(view.id());
      if (facts.closedMonth(view.id(), month).isPresent()) {
        throw new RefusedException(Refusal.MONTH_CLOSED, month.toString());
      }
      facts.add(new ClosedMonth(view.id(), month, clock.instant(), caller.get().login()));
      note(view.id(), service, "MONTH_CLOSED", month, "");
      return;
    }
    throw new RefusedException(Refusal.MONTH_NOT_OVER, month.toString());
  }

  /** Opens a settled month again, for a reason that is kept. */
  @UseCase(Permission.CLOSE_PERIODS)
  public void reopen(String service, YearMonth month, String reason) {
    ServiceView view = services.service(service);
    if (reason == null || reason.isBlank()) {
      throw new RefusedException(Refusal.INVALID_INPUT, "reason");
    }
    facts.remove(
        facts
            .closedMonth(view.id(), month)
            .orElseThrow(() -> new RefusedException(Refusal.WRONG_STATE, month.toString())));
    note(view.id(), service, "MONTH_REOPENED", month, reason.strip());
  }

  private void note(UUID id, String service, String type, YearMonth month, String reason) {
    journal.append(
        "service:" + service,
        type,
        Map.of("service", id.toString(), "month", month.toString(), "reason", reason));
  }
}
