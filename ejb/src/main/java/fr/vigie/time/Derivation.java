package fr.vigie.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Walks from a receipt to its deadline and notes each step on the way. */
final class Derivation {

  private static final String LAST_DAY = "R1182/71 3(2)(c)";
  private static final String WORKING_DAY = "R1182/71 3(4)";

  private final ResponseRule rule;
  private final LocalDate received;
  private final LegalCalendar calendar;
  private final List<Step> steps = new ArrayList<>();
  private LocalDate nominal;
  private int suspendedDays;

  Derivation(ResponseRule rule, LocalDate received, LegalCalendar calendar) {
    this.rule = rule;
    this.received = received;
    this.calendar = calendar;
    this.nominal = received;
  }

  /** Received 31 January, one month: 28 February. */
  void count(boolean extended) {
    var period = extended ? rule.extendedPeriod() : rule.period();
    nominal = period.lastDay(received);
    var unit = period.unit().name().toLowerCase(Locale.ROOT);
    steps.add(
        Step.of(
            (extended ? "extended." : "period.") + unit,
            rule.citation(),
            nominal,
            received,
            period.amount()));
    if (period.unit() == LegalPeriod.Unit.MONTHS
        && nominal.getDayOfMonth() != received.getDayOfMonth()) {
      steps.add(Step.of("month-end", LAST_DAY, nominal, received.getDayOfMonth(), nominal));
    }
  }

  void suspend(List<Suspension> suspensions) {
    var counted = received;
    for (var one : suspensions.stream().sorted(Comparator.comparing(Suspension::sent)).toList()) {
      if (one.sent().isBefore(received)) {
        throw new IllegalArgumentException(
            "a question of " + one.sent() + " cannot suspend a period from " + received);
      }
      var end = rolled(end());
      if (!rule.suspendable() || one.sent().isAfter(end)) {
        steps.add(Step.of("suspension.without-effect", rule.citation(), end(), one.sent(), end));
        continue;
      }
      int days = one.daysFrom(counted);
      suspendedDays += days;
      counted = one.answered().isAfter(counted) ? one.answered() : counted;
      steps.add(Step.of("suspension", rule.citation(), end(), one.sent(), one.answered(), days));
    }
  }

  Deadline deadline() {
    var due = end();
    while (rule.rolls() && !calendar.holidays().isWorkingDay(due)) {
      var next = due.plusDays(1);
      steps.add(Step.of("roll." + reason(due), WORKING_DAY, next, due));
      due = next;
    }
    var dueAt = calendar.endOf(due);
    steps.add(Step.of("end-of-day", LAST_DAY, dueAt, due, calendar.zone().getId()));
    return new Deadline(nominal, suspendedDays, due, dueAt, steps);
  }

  private LocalDate end() {
    return nominal.plusDays(suspendedDays);
  }

  private LocalDate rolled(LocalDate day) {
    return rule.rolls() ? calendar.holidays().workingDayFrom(day) : day;
  }

  private static String reason(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY
        ? "saturday"
        : day.getDayOfWeek() == DayOfWeek.SUNDAY ? "sunday" : "holiday";
  }
}
