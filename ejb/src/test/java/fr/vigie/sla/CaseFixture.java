package fr.vigie.sla;

import fr.vigie.time.Spans;
import fr.vigie.time.Spans.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Cases by name: a service with one path, always up but for what a test says. Times are local to
 * Paris, written {@code 2026-08-03T09:00}; "now" is after everything unless a test says so.
 */
final class CaseFixture {
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  static final List<Ceiling> CEILINGS_OF_A =
      List.of(
          Ceiling.annualRate("annual-rate-97.6", "97.6"),
          Ceiling.annualRate("annual-rate-97.65", "97.65"),
          Ceiling.annualSeconds("annual-60h", 60 * 3_600L),
          Ceiling.monthlySeconds("month-8h", 8 * 3_600L));
  static final Commitment A = new Commitment("A", "window.a", true, 151_200 * 60L, CEILINGS_OF_A);
  static final Commitment B =
      new Commitment(
          "B",
          "window.b",
          false,
          525_600 * 60L,
          List.of(
              Ceiling.annualRate("annual-rate-99.3", "99.3"),
              Ceiling.annualSeconds("annual-60h", 60 * 3_600L),
              Ceiling.monthlySeconds("month-8h", 8 * 3_600L)));

  /** Public holidays on a weekday of 2026, after which 252 business days are left. */
  private static final Set<LocalDate> HOLIDAYS =
      Set.of(
          LocalDate.parse("2026-01-01"),
          LocalDate.parse("2026-04-06"),
          LocalDate.parse("2026-05-01"),
          LocalDate.parse("2026-05-08"),
          LocalDate.parse("2026-05-14"),
          LocalDate.parse("2026-05-25"),
          LocalDate.parse("2026-07-14"),
          LocalDate.parse("2026-11-11"),
          LocalDate.parse("2026-12-25"));

  private static final Span RANGE =
      new Span(second("2025-01-01T00:00"), second("2028-01-01T00:00"));

  private Reading reading = Reading.calendarYear(PARIS);
  private long asOf = RANGE.end();
  private boolean closed = true;
  private Spans unknown = Spans.NONE;
  private Spans down = Spans.NONE;
  private Spans covered = Spans.of(RANGE.start(), RANGE.end());
  private final List<HandOutage> outages = new ArrayList<>();
  private final List<Exclusion> exclusions = new ArrayList<>();
  private List<Commitment> commitments = List.of(A);

  static CaseFixture aService() {
    return new CaseFixture();
  }

  static long second(String local) {
    return LocalDateTime.parse(local).atZone(PARIS).toEpochSecond();
  }

  static Span span(String from, String to) {
    return new Span(second(from), second(to));
  }

  static Spans spans(String from, String to) {
    return Spans.of(second(from), second(to));
  }

  /** An outage of the whole service, entered by hand. */
  CaseFixture outage(String from, String to) {
    return outage(span(from, to));
  }

  CaseFixture outage(Span span) {
    outages.add(HandOutage.ofService("outage-" + (outages.size() + 1), span));
    return this;
  }

  /** Committed seconds of unavailability from 08:00 on a business day of 2026, at most 36,000. */
  CaseFixture unavailable(String day, long seconds) {
    long opening = second(day + "T08:00");
    return outage(new Span(opening, opening + seconds));
  }

  CaseFixture observedDown(String from, String to) {
    down = down.union(spans(from, to));
    return this;
  }

  CaseFixture unknown(String from, String to) {
    unknown = unknown.union(spans(from, to));
    return this;
  }

  CaseFixture exclusion(String from, String to, ExclusionState state) {
    exclusions.add(
        Exclusion.ofService("exclusion-" + (exclusions.size() + 1), span(from, to), state));
    return this;
  }

  CaseFixture asOf(String local) {
    asOf = second(local);
    return this;
  }

  CaseFixture notClosed() {
    closed = false;
    return this;
  }

  CaseFixture contractInForce(String from, String to) {
    covered = spans(from, to);
    return this;
  }

  CaseFixture yearStartsOn(String monthDay) {
    reading = new Reading(PARIS, MonthDay.parse("--" + monthDay));
    return this;
  }

  CaseFixture commitments(Commitment... others) {
    commitments = List.of(others);
    return this;
  }

  AvailabilityCase build() {
    Spans all = Spans.of(RANGE.start(), RANGE.end());
    var shares = new TreeMap<String, Integer>();
    shares.put("webmail", ShareTable.ALL);
    return new AvailabilityCase(
        "MEDIMAIL",
        reading,
        new ServiceFacts(
            RANGE,
            List.of(new ObservedPath("webmail", all.subtract(unknown).subtract(down), down)),
            List.of(new ShareTable(RANGE, shares)),
            outages,
            exclusions),
        commitments.stream()
            .map(c -> new CommitmentFacts(c, c.id().equals("B") ? all : businessHours(), covered))
            .toList(),
        asOf,
        closed);
  }

  AvailabilityStatement statement(String period) {
    return Availability.statement(build(), StatementPeriod.parse(period));
  }

  /** What the statement says of the first commitment. */
  CommitmentStatement commitment(String period) {
    return statement(period).commitments().get(0);
  }

  static Line line(CommitmentStatement statement, String ceiling) {
    return statement.lines().stream()
        .filter(line -> line.ceiling().equals(ceiling))
        .findFirst()
        .orElseThrow();
  }

  private static Spans businessHours() {
    var hours = new Spans.Builder();
    LocalDate.of(2025, 1, 1)
        .datesUntil(LocalDate.of(2028, 1, 1))
        .filter(day -> !HOLIDAYS.contains(day))
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
        .forEach(day -> hours.add(second(day + "T08:00"), second(day + "T18:00")));
    return hours.build();
  }
}
