package fr.vigie.availability;

import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.sla.Availability;
import fr.vigie.sla.AvailabilityCase;
import fr.vigie.sla.AvailabilityStatement;
import fr.vigie.sla.Measured;
import fr.vigie.sla.OutageDay;
import fr.vigie.sla.StatementPeriod;
import fr.vigie.time.Spans.Span;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  @Inject MonthDesk months;
  @Inject InstantSource clock;

  /** The statement of a month, a year or a year to date, as of now. */
  @UseCase(Permission.READ_SERVICES)
  public AvailabilityStatement statement(String service, StatementPeriod period) {
    return Availability.statement(facts(service, period), period);
  }

  /** All that the statement of a period is computed from; of a closed month, what it has kept. */
  @UseCase(Permission.READ_SERVICES)
  public AvailabilityCase facts(String service, StatementPeriod period) {
    if (period.kind() == StatementPeriod.Kind.MONTH) {
      Optional<KeptMonth> kept = months.counting(service, period.first());
      if (kept.isPresent()) {
        return kept.get().facts();
      }
    }
    return assembler.assemble(services.service(service), period, clock.instant());
  }

  /**
   * The same, with facts for the eleven months before a month as well. What a closed month has kept
   * of itself is in it; what it kept of the months before it is not.
   */
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

  /** What the observations alone say of the time between two instants, up to now. */
  @UseCase(Permission.READ_SERVICES)
  public Measured measured(String service, Instant from, Instant to) {
    Instant now = clock.instant();
    return Availability.measured(
        assembler.known(
            services.service(service), new Span(from.getEpochSecond(), to.getEpochSecond()), now),
        now.getEpochSecond());
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
}
