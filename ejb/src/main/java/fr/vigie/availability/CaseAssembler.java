package fr.vigie.availability;

import fr.vigie.contract.CommittedHours;
import fr.vigie.contract.ContractReading;
import fr.vigie.contract.ContractTerms;
import fr.vigie.contract.ContractView;
import fr.vigie.contract.ContractView.CommitmentView;
import fr.vigie.contract.ContractView.VersionView;
import fr.vigie.contract.WeekdayHolidays;
import fr.vigie.directory.ServiceView;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.sla.AvailabilityCase;
import fr.vigie.sla.Commitment;
import fr.vigie.sla.CommitmentFacts;
import fr.vigie.sla.ObservedPath;
import fr.vigie.sla.Reading;
import fr.vigie.sla.ServiceFacts;
import fr.vigie.sla.ShareTable;
import fr.vigie.sla.StatementPeriod;
import fr.vigie.time.OutsideCalendarException;
import fr.vigie.time.Spans;
import fr.vigie.time.Spans.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts together all that a statement is computed from: what is known now and the terms as they
 * stand, but for closed months what they have kept.
 */
@ApplicationScoped
class CaseAssembler {
  @Inject ContractTerms contracts;
  @Inject Facts facts;
  @Inject Histories histories;
  @Inject KeptStatements kept;
  @Inject KeptCases cases;

  /**
   * The case of a service, with facts over all that the statement of a period needs.
   *
   * @param now nothing from then on is judged
   */
  AvailabilityCase assemble(ServiceView service, StatementPeriod period, Instant now) {
    return assemble(service, period, List.of(period), now);
  }

  /**
   * The same, with facts over all that the statements of several periods need, read as the contract
   * is read in the first one.
   */
  AvailabilityCase assemble(
      ServiceView service, StatementPeriod period, List<StatementPeriod> needed, Instant now) {
    return Settled.settle(
        computed(service, period, needed, now), months(service, facts.closedMonths(service.id())));
  }

  /** The case of a month as it would be closed now: of itself it has kept nothing. */
  AvailabilityCase anew(ServiceView service, YearMonth month, Instant now) {
    StatementPeriod period = StatementPeriod.month(month);
    var others = new HashSet<>(facts.closedMonths(service.id()));
    others.remove(month);
    return Settled.settle(computed(service, period, List.of(period), now), months(service, others));
  }

  private List<AvailabilityCase> months(ServiceView service, Set<YearMonth> closed) {
    return kept.newest(service.id(), closed).stream().map(cases::month).toList();
  }

  private AvailabilityCase computed(
      ServiceView service, StatementPeriod period, List<StatementPeriod> needed, Instant now) {
    ContractView contract =
        service.contractNumber() == null
            ? null
            : contracts.contract(service.contractNumber()).orElse(null);
    VersionView governing = contract == null ? null : governing(contract, period);
    Reading reading = reading(service, contract, governing);
    Span range =
        new Span(
            needed.stream().mapToLong(p -> reading.needed(p).start()).min().orElseThrow(),
            needed.stream().mapToLong(p -> reading.needed(p).end()).max().orElseThrow());
    return new AvailabilityCase(
        service.code(),
        reading,
        known(service, range, now),
        governing == null ? List.of() : commitments(service, contract, governing, range),
        now.getEpochSecond(),
        facts.closedMonths(service.id()).containsAll(reading.touched(period)));
  }

  private static Reading reading(
      ServiceView service, ContractView contract, VersionView governing) {
    boolean fromSignature =
        governing != null && governing.choice(ContractReading.ANNUAL).equals("CONTRACT_YEAR");
    return fromSignature
        ? new Reading(service.zone(), MonthDay.from(contract.signedOn()))
        : Reading.calendarYear(service.zone());
  }

  /** The version of the period's last day, or else the last one before, or else the first. */
  static VersionView governing(ContractView contract, StatementPeriod period) {
    LocalDate lastDay = period.last().atEndOfMonth();
    return contract.versions().stream()
        .filter(version -> !version.validFrom().isAfter(lastDay))
        .reduce((earlier, later) -> later)
        .orElse(contract.versions().get(0));
  }

  private List<CommitmentFacts> commitments(
      ServiceView service, ContractView contract, VersionView governing, Span range) {
    var result = new ArrayList<CommitmentFacts>();
    for (CommitmentView commitment : governing.commitments()) {
      CommittedHours hours = contracts.hours(commitment.calendar(), WeekdayHolidays.of(governing));
      result.add(
          new CommitmentFacts(
              new Commitment(
                  commitment.code(),
                  hours.window(),
                  commitment.inForce(),
                  commitment.contractualSeconds(),
                  commitment.ceilings().stream().map(ContractView.CeilingView::ceiling).toList()),
              committed(hours, range),
              covered(service, contract, commitment.code())));
    }
    return result;
  }

  private static Spans committed(CommittedHours hours, Span range) {
    try {
      return hours.time().open(range.from(), range.to());
    } catch (OutsideCalendarException outside) {
      throw new RefusedException(
          Refusal.CALENDAR_NOT_COVERED,
          outside.calendarId(),
          Integer.toString(outside.firstYear()),
          Integer.toString(outside.lastYear()));
    }
  }

  private static Spans covered(ServiceView service, ContractView contract, String commitment) {
    return Spans.union(
        contract.versions().stream()
            .filter(
                version ->
                    version.commitments().stream().anyMatch(c -> c.code().equals(commitment)))
            .map(version -> days(service, version.validFrom(), version.validUntil()))
            .toList());
  }

  /** What is known of a service over a range now, whatever closed months have kept. */
  ServiceFacts known(ServiceView service, Span range, Instant now) {
    List<ObservedPath> observed =
        histories.of(service, range).stream()
            .map(history -> history.collapse(range, now.getEpochSecond()))
            .toList();
    return new ServiceFacts(
        range,
        observed,
        service.shares().stream().map(shares -> table(service, shares, range)).toList(),
        facts.outages(service.id()).stream()
            .filter(outage -> !outage.isCancelled())
            .map(outage -> outage.asHandOutage(now))
            .toList(),
        facts.exclusions(service.id()).stream().map(ProposedExclusion::asExclusion).toList());
  }

  private static ShareTable table(ServiceView service, ServiceView.Shares shares, Span range) {
    long from = startOf(service, shares.validFrom());
    long until =
        shares.validUntil() == null
            ? Math.max(from, range.end())
            : startOf(service, shares.validUntil());
    return new ShareTable(new Span(from, until), new TreeMap<>(shares.partsPerMillion()));
  }

  private static Spans days(ServiceView service, LocalDate from, LocalDate until) {
    return Spans.of(startOf(service, from), startOf(service, until));
  }

  private static long startOf(ServiceView service, LocalDate day) {
    return day.atStartOfDay(service.zone()).toEpochSecond();
  }
}
