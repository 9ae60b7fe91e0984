package fr.vigie.incident;

import fr.vigie.contract.ContractReading;
import fr.vigie.contract.ContractTerms;
import fr.vigie.contract.ContractView;
import fr.vigie.contract.ContractView.CommitmentView;
import fr.vigie.contract.ContractView.TargetView;
import fr.vigie.contract.ContractView.VersionView;
import fr.vigie.contract.WeekdayHolidays;
import fr.vigie.platform.Phrasing;
import fr.vigie.sla.incident.ClockKind;
import fr.vigie.sla.incident.ClockTarget;
import fr.vigie.sla.incident.ClockTarget.Binding;
import fr.vigie.sla.incident.ClockTarget.Unit;
import fr.vigie.sla.incident.ClockTerms;
import fr.vigie.sla.incident.ClockTerms.Start;
import fr.vigie.sla.incident.ClockTerms.Window;
import fr.vigie.sla.incident.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The terms of incidents that a contract version gives in its readings. The version in force at the
 * declaration governs a ticket to its end; how it is read, and its calendars, are as they stand
 * now.
 */
@ApplicationScoped
class TicketTerms {
  private static final String DESK_HOURS = "BUSINESS-08-18";
  private static final String ALWAYS = "ALWAYS";

  @Inject ContractTerms contracts;

  /**
   * The version of a contract that is in force; empty out of its time.
   *
   * @param contract its number; null for none
   */
  Optional<UUID> versionInForce(String contract, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, Phrasing.ZONE);
    return Optional.ofNullable(contract)
        .flatMap(contracts::contract)
        .map(ContractView::versions)
        .orElse(List.of())
        .stream()
        .filter(version -> !day.isBefore(version.validFrom()) && day.isBefore(version.validUntil()))
        .map(VersionView::id)
        .findFirst();
  }

  /** The terms of a version; empty for none. */
  Optional<ClockTerms> of(UUID version) {
    return version == null ? Optional.empty() : contracts.versionView(version).map(this::terms);
  }

  private ClockTerms terms(VersionView version) {
    return new ClockTerms(
        version.label(),
        version.choice(ContractReading.DECLARATION).equals("TO_OPERATOR")
            ? Start.TRANSMITTED
            : Start.DECLARED,
        window(version, ContractReading.TAKE_CHARGE_CLOCK),
        window(version, ContractReading.RESTORE_CLOCK),
        contracts.hours(ALWAYS, WeekdayHolidays.OPEN).time(),
        version.targets().stream().map(target -> target(version, target)).toList());
  }

  private Window window(VersionView version, ContractReading reading) {
    String calendar =
        switch (version.choice(reading)) {
          case "DESK_HOURS" -> DESK_HOURS;
          case "COMMITMENT_WINDOW" -> committed(version);
          default -> ALWAYS;
        };
    var hours = contracts.hours(calendar, WeekdayHolidays.of(version));
    return new Window(hours.window(), hours.time());
  }

  /** The window of the commitment in force; where on-call duty adds one, that one. */
  private static String committed(VersionView version) {
    return version.commitments().stream()
        .filter(CommitmentView::inForce)
        .map(CommitmentView::calendar)
        .reduce((one, later) -> later)
        .orElse(DESK_HOURS);
  }

  private static ClockTarget target(VersionView version, TargetView target) {
    return new ClockTarget(
        isOfTaking(target) ? ClockKind.TAKE_CHARGE : ClockKind.GTR,
        severity(target),
        target.code(),
        target.amount(),
        unit(version, target),
        Binding.valueOf(target.binding().name()),
        target.source());
  }

  /** The third table's GTI is the time until somebody intervenes. */
  private static boolean isOfTaking(TargetView target) {
    return target.code().endsWith("TAKE_CHARGE") || target.code().startsWith("GTI");
  }

  /** The third table calls a system that is blocked critical, and one that is not major. */
  private static Severity severity(TargetView target) {
    if (target.code().startsWith("BLOCKING") || target.code().startsWith("GTI_CRITICAL")) {
      return Severity.BLOCKING;
    }
    return target.code().startsWith("MINOR") ? Severity.MINOR : Severity.MAJOR;
  }

  private static Unit unit(VersionView version, TargetView target) {
    return switch (target.unit()) {
      case MINUTES -> Unit.MINUTES;
      case HOURS -> Unit.HOURS;
      case DAYS ->
          version.choice(ContractReading.NINETY_DAYS).equals("BUSINESS_DAYS")
              ? Unit.BUSINESS_DAYS
              : Unit.CALENDAR_DAYS;
    };
  }
}
