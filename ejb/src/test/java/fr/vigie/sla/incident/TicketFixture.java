package fr.vigie.sla.incident;

import fr.vigie.platform.holidays.FrenchHolidays;
import fr.vigie.sla.incident.ClockTarget.Binding;
import fr.vigie.sla.incident.ClockTarget.Unit;
import fr.vigie.sla.incident.ClockTerms.Start;
import fr.vigie.sla.incident.ClockTerms.Window;
import fr.vigie.time.BusinessTime;
import fr.vigie.time.WeeklyHours;
import fr.vigie.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Tickets whose story is told in local time, and the terms of convention 1901913. */
final class TicketFixture {
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** Business days 08:00–18:00 (annex 2, commitment A). */
  static final WorkingCalendar DESK =
      WorkingCalendar.of(
          "BUSINESS-08-18",
          "1",
          PARIS,
          WeeklyHours.weekdays("08:00", "18:00"),
          FrenchHolidays.METROPOLITAN.between(2024, 2029));

  static final BusinessTime ALWAYS =
      BusinessTime.of(
          new WorkingCalendar(
              "ALWAYS",
              "1",
              PARIS,
              WeeklyHours.ALWAYS,
              FrenchHolidays.METROPOLITAN.between(2024, 2029),
              false,
              List.of()));

  private static final String FIRST = "Annexe 2, 1er tableau";
  private static final String THIRD = "Annexe 2, 3e tableau";

  private final TicketKind kind;
  private final List<TicketEvent> events = new ArrayList<>();

  private TicketFixture(TicketKind kind) {
    this.kind = kind;
  }

  static TicketFixture anIncident(Severity severity, String declared) {
    return new TicketFixture(TicketKind.INCIDENT)
        .add(TicketEvent.of(1, EventType.DECLARED, at(declared), at(declared)).with(severity));
  }

  static TicketFixture aRequest(Severity severity, String declared) {
    return new TicketFixture(TicketKind.REQUEST)
        .add(TicketEvent.of(1, EventType.DECLARED, at(declared), at(declared)).with(severity));
  }

  TicketFixture transmitted(String when) {
    return happened(EventType.TRANSMITTED, when);
  }

  TicketFixture registered(String when) {
    return happened(EventType.REGISTERED, when);
  }

  TicketFixture taken(String when) {
    return happened(EventType.TAKEN_IN_CHARGE, when);
  }

  TicketFixture waiting(String from, String until) {
    return happened(EventType.WAIT_STARTED, from).happened(EventType.WAIT_ENDED, until);
  }

  TicketFixture restored(String when) {
    return happened(EventType.RESTORED, when);
  }

  TicketFixture reopened(String when) {
    return happened(EventType.REOPENED, when);
  }

  TicketFixture weighed(Severity severity, String when) {
    return add(event(EventType.SEVERITY_CHANGED, at(when)).with(severity));
  }

  TicketFixture escalated(int level, String when) {
    return add(event(EventType.ESCALATED, at(when)).toLevel(level));
  }

  /** Says that the event told last happened at another time. */
  TicketFixture corrected(String when) {
    int last = events.size();
    return add(event(EventType.TIME_CORRECTED, at(when)).correcting(last));
  }

  TicketFixture happened(EventType type, String when) {
    return add(event(type, at(when)));
  }

  TicketFixture happened(EventType type, Instant when) {
    return add(event(type, when));
  }

  private TicketEvent event(EventType type, Instant when) {
    return TicketEvent.of(events.size() + 1, type, when, when);
  }

  private TicketFixture add(TicketEvent event) {
    events.add(event);
    return this;
  }

  List<TicketEvent> events() {
    return Collections.unmodifiableList(events);
  }

  TicketHistory history(String now) {
    return TicketHistory.of(events, at(now));
  }

  IncidentClocks clocks(String now) {
    return clocks(now, terms());
  }

  IncidentClocks clocks(String now, ClockTerms terms) {
    return IncidentClocks.of(kind, history(now), terms);
  }

  IncidentClock takeCharge(String now) {
    return clocks(now).clock(ClockKind.TAKE_CHARGE).orElseThrow();
  }

  IncidentClock gtr(String now) {
    return clocks(now).clock(ClockKind.GTR).orElseThrow();
  }

  /** An instant of a local time in Paris. */
  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(PARIS).toInstant();
  }

  static ClockTerms terms() {
    return terms(Start.DECLARED, BusinessTime.of(DESK), Unit.CALENDAR_DAYS);
  }

  /** The terms with another start, window of both clocks, or unit of the ninety days. */
  static ClockTerms terms(Start start, BusinessTime hours, Unit ninetyDays) {
    var window = new Window(hours.calendar().id(), hours);
    return new ClockTerms(
        "Convention initiale", start, window, window, ALWAYS, targets(ninetyDays));
  }

  private static List<ClockTarget> targets(Unit ninetyDays) {
    return List.of(
        new ClockTarget(
            ClockKind.TAKE_CHARGE,
            Severity.BLOCKING,
            "BLOCKING_TAKE_CHARGE",
            30,
            Unit.MINUTES,
            Binding.COMMITMENT,
            FIRST),
        target(Severity.BLOCKING, "BLOCKING_RESTORE", 4, Unit.HOURS, Binding.COMMITMENT, FIRST),
        take(Severity.MAJOR, "MAJOR_TAKE_CHARGE", 8),
        target(Severity.MAJOR, "MAJOR_RESTORE", 72, Unit.HOURS, Binding.INDICATIVE, FIRST),
        take(Severity.MINOR, "MINOR_TAKE_CHARGE", 72),
        target(Severity.MINOR, "MINOR_RESTORE", 90, ninetyDays, Binding.INDICATIVE, FIRST),
        new ClockTarget(
            ClockKind.TAKE_CHARGE,
            Severity.BLOCKING,
            "GTI_CRITICAL",
            4,
            Unit.HOURS,
            Binding.INFORMATION,
            THIRD),
        target(Severity.MAJOR, "GTR_MAJOR", 8, Unit.HOURS, Binding.INFORMATION, THIRD));
  }

  private static ClockTarget take(Severity severity, String code, int hours) {
    return new ClockTarget(
        ClockKind.TAKE_CHARGE, severity, code, hours, Unit.HOURS, Binding.INDICATIVE, FIRST);
  }

  private static ClockTarget target(
      Severity severity, String code, int amount, Unit unit, Binding binding, String source) {
    return new ClockTarget(ClockKind.GTR, severity, code, amount, unit, binding, source);
  }
}
