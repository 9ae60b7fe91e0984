package fr.vigie.sla.support;

import fr.vigie.platform.holidays.FrenchHolidays;
import fr.vigie.sla.incident.ClockKind;
import fr.vigie.sla.incident.ClockTarget;
import fr.vigie.sla.incident.ClockTarget.Binding;
import fr.vigie.sla.incident.ClockTarget.Unit;
import fr.vigie.sla.incident.ClockTerms;
import fr.vigie.sla.incident.ClockTerms.Start;
import fr.vigie.sla.incident.ClockTerms.Window;
import fr.vigie.sla.incident.EventType;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.sla.incident.TicketKind;
import fr.vigie.time.BusinessTime;
import fr.vigie.time.WeeklyHours;
import fr.vigie.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tickets written as lines of text, and the terms of convention 1901913. */
public final class SupportFixture {
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** Key of the version in force: business days 08:00–18:00 (annex 2, commitment A). */
  static final String IN_FORCE = "in-force";

  /** Key of an earlier one, whose GTR of a blocking incident was two hours. */
  static final String EARLIER = "earlier";

  /** Key of one with on-call duty, whose GTR runs day and night (annex 2, commitment B). */
  static final String ON_CALL = "on-call";

  private static final BusinessTime ALWAYS = BusinessTime.of(calendar(WeeklyHours.ALWAYS, false));
  private static final BusinessTime DESK =
      BusinessTime.of(calendar(WeeklyHours.weekdays("08:00", "18:00"), true));

  private SupportFixture() {}

  private static WorkingCalendar calendar(WeeklyHours hours, boolean closedOnHolidays) {
    return new WorkingCalendar(
        closedOnHolidays ? "BUSINESS-08-18" : "ALWAYS",
        "1",
        PARIS,
        hours,
        FrenchHolidays.METROPOLITAN.between(2024, 2028),
        closedOnHolidays,
        List.of());
  }

  /**
   * A ticket told by level 1.
   *
   * @param version key of the terms; empty for none
   * @param story events parted by commas, such as {@code DECLARED:BLOCKING 2026-08-31T18:00}, in
   *     local time or in UTC
   */
  static SupportTicket ticket(String ref, TicketKind kind, String version, String story) {
    var told = new ArrayList<ToldEvent>();
    for (String part : story.split(",", -1)) {
      String[] words = part.strip().split(" ", -1);
      String[] what = words[0].split(":", -1);
      Instant at = at(words[1]);
      told.add(
          new ToldEvent(
              new TicketEvent(
                  told.size() + 1,
                  EventType.valueOf(what[0]),
                  at,
                  at,
                  what.length > 1 ? what[1] : null,
                  null),
              what.length > 2 ? Party.valueOf(what[2]) : Party.LEVEL_1));
    }
    return new SupportTicket(
        ref,
        kind,
        Optional.of("STR-001"),
        Optional.of(version).filter(key -> !key.isEmpty()),
        told);
  }

  /** A month and its tickets, asked long after everything. */
  static Story story(String month, List<SupportTicket> tickets) {
    return story(month, tickets, Instant.parse("2027-12-01T00:00:00Z"));
  }

  static Story story(String month, List<SupportTicket> tickets, Instant now) {
    return new Story(
        new SupportCase(
            new AskedMonth("MEDIMAIL", PARIS, YearMonth.parse(month), now),
            Optional.of(IN_FORCE),
            Map.of(
                IN_FORCE, terms("Convention initiale", DESK, 4),
                EARLIER, terms("Version antérieure", DESK, 2),
                ON_CALL, terms("Avec astreinte", ALWAYS, 4)),
            Map.of("STR-001", "Centre hospitalier d'essai")),
        tickets);
  }

  /** What figures are computed from, tickets included. */
  public record Story(SupportCase facts, List<SupportTicket> tickets) {
    public SupportStatement statement() {
      var fold = new SupportFold(facts.asked(), facts.governingTerms());
      tickets.forEach(ticket -> fold.add(ticket, facts.terms(ticket)));
      return fold.statement(facts.structures());
    }
  }

  /** A story of one ticket in its month, as evidence is made of. */
  public static Story anIncidentOfAugust() {
    return story(
        "2026-08",
        List.of(
            ticket(
                "INC-2026-00001",
                TicketKind.INCIDENT,
                IN_FORCE,
                "DECLARED:BLOCKING 2026-08-10T09:00, TRANSMITTED 2026-08-10T09:05,"
                    + " TAKEN_IN_CHARGE::OPERATOR 2026-08-10T09:40,"
                    + " WAIT_STARTED 2026-08-10T10:00, WAIT_ENDED 2026-08-10T11:00,"
                    + " RESTORED::OPERATOR 2026-08-10T12:00")));
  }

  /** An instant of a local time in Paris, or of a time in UTC. */
  static Instant at(String text) {
    return text.endsWith("Z")
        ? Instant.parse(text)
        : LocalDateTime.parse(text).atZone(PARIS).toInstant();
  }

  private static ClockTerms terms(String version, BusinessTime hours, int blockingHours) {
    return new ClockTerms(
        version,
        Start.DECLARED,
        new Window("BUSINESS-08-18", DESK),
        new Window("GTR", hours),
        ALWAYS,
        List.of(
            take(Severity.BLOCKING, 30, Unit.MINUTES, Binding.COMMITMENT),
            restore(Severity.BLOCKING, blockingHours, Unit.HOURS, Binding.COMMITMENT),
            take(Severity.MAJOR, 8, Unit.HOURS, Binding.INDICATIVE),
            restore(Severity.MAJOR, 72, Unit.HOURS, Binding.INDICATIVE),
            take(Severity.MINOR, 72, Unit.HOURS, Binding.INDICATIVE),
            restore(Severity.MINOR, 90, Unit.CALENDAR_DAYS, Binding.INDICATIVE)));
  }

  private static ClockTarget take(Severity severity, int amount, Unit unit, Binding binding) {
    return new ClockTarget(
        ClockKind.TAKE_CHARGE,
        severity,
        severity + "_TAKE_CHARGE",
        amount,
        unit,
        binding,
        "Annexe 2, 1er tableau");
  }

  private static ClockTarget restore(Severity severity, int amount, Unit unit, Binding binding) {
    return new ClockTarget(
        ClockKind.GTR,
        severity,
        severity + "_RESTORE",
        amount,
        unit,
        binding,
        "Annexe 2, 1er tableau");
  }
}
