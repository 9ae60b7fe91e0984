package fr.vigie.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/**
 * What must hold between due dates and elapsed time on any calendar, paused or not, from any
 * instant of 2024 to 2026, both nights of clock changes and the leap day included.
 */
class BusinessTimeLawsTest {

  private static final long FIRST = Instant.parse("2024-01-02T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("2026-12-31T00:00:00Z").getEpochSecond();
  private static final long MONTH = 30 * 24 * 3600;

  private static final Map<String, BusinessTime> TIMES =
      Stream.of("Europe/Paris", "America/Havana", "Asia/Kathmandu", "Australia/Lord_Howe")
          .flatMap(
              zone ->
                  Stream.of("DESK", "LUNCH", "ALWAYS", "BIZ_NIGHT")
                      .map(
                          week ->
                              Weeks.calendar(Weeks.named(week), zone, 2018, 2034)
                                  .with(
                                      ExceptionalHours.closure(
                                          LocalDate.of(2025, 3, 11), "inventory"))))
          .collect(Collectors.toMap(c -> c.zone() + " " + c.hours(), BusinessTime::of));

  @Property
  void whatWasAddedHasElapsed(
      @ForAll("times") BusinessTime time,
      @ForAll("instants") Instant start,
      @ForAll @LongRange(max = MONTH) long seconds) {
    var due = time.add(start, seconds);
    assertThat(due).isAfterOrEqualTo(start);
    assertThat(time.elapsed(start, due)).isEqualTo(seconds);
  }

  @Property
  void theDueDateIsTheFirstInstantAtWhichItHasElapsed(
      @ForAll("times") BusinessTime time,
      @ForAll("instants") Instant start,
      @ForAll @LongRange(min = 1, max = MONTH) long seconds) {
    var due = time.add(start, seconds);
    assertThat(time.elapsed(start, due.minusSeconds(1))).isEqualTo(seconds - 1);
  }

  @Property
  void addingTwiceIsAddingTheSum(
      @ForAll("times") BusinessTime time,
      @ForAll("instants") Instant start,
      @ForAll @LongRange(max = MONTH) long a,
      @ForAll @LongRange(max = MONTH) long b) {
    assertThat(time.add(time.add(start, a), b)).isEqualTo(time.add(start, a + b));
    assertThat(time.subtract(time.subtract(start.plusSeconds(MONTH), a), 0))
        .isEqualTo(time.subtract(start.plusSeconds(MONTH), a));
  }

  @Property
  void laterStartsAndLongerDurationsAreNeverDueEarlier(
      @ForAll("times") BusinessTime time,
      @ForAll("instants") Instant start,
      @ForAll @LongRange(max = MONTH) long later,
      @ForAll @LongRange(max = MONTH) long seconds,
      @ForAll @LongRange(max = MONTH) long longer) {
    assertThat(time.add(start.plusSeconds(later), seconds))
        .isAfterOrEqualTo(time.add(start, seconds));
    assertThat(time.add(start, seconds + longer)).isAfterOrEqualTo(time.add(start, seconds));
  }

  @Property
  void goingBackUndoesGoingForwardWithinHours(
      @ForAll("times") BusinessTime time,
      @ForAll("instants") Instant start,
      @ForAll @LongRange(max = MONTH) long seconds) {
    var open = time.nextOpening(start);
    assertThat(time.subtract(time.add(open, seconds), seconds)).isEqualTo(open);
    assertThat(time.add(time.add(open, seconds), -seconds)).isEqualTo(open);
  }

  @Property
  void elapsedTimeAddsUpAndHasASign(
      @ForAll("times") BusinessTime time,
      @ForAll("instants") Instant a,
      @ForAll("instants") Instant b,
      @ForAll("instants") Instant c) {
    assertThat(time.elapsed(a, b) + time.elapsed(b, c)).isEqualTo(time.elapsed(a, c));
    assertThat(time.elapsed(a, b)).isEqualTo(-time.elapsed(b, a));
    var from = a.isBefore(b) ? a : b;
    var to = a.isBefore(b) ? b : a;
    assertThat(time.elapsed(from, to)).isEqualTo(time.open(from, to).seconds());
    assertThat(time.elapsed(from, to)).isBetween(0L, to.getEpochSecond() - from.getEpochSecond());
  }

  @Property
  void pausesNeverShorten(
      @ForAll("times") BusinessTime time,
      @ForAll("instants") Instant start,
      @ForAll @LongRange(max = MONTH) long seconds,
      @ForAll("pauses") Spans pauses) {
    var due = time.add(start, seconds, pauses);
    assertThat(due).isAfterOrEqualTo(time.add(start, seconds));
    assertThat(time.elapsed(start, due, pauses)).isEqualTo(seconds);
    var waited = time.open(start, due).intersect(pauses).seconds();
    assertThat(time.elapsed(start, due)).isEqualTo(seconds + waited);
  }

  @Property
  void openingsAreOpenAndClosingsAreNot(
      @ForAll("times") BusinessTime time, @ForAll("instants") Instant at) {
    var opening = time.nextOpening(at);
    assertThat(time.isOpen(opening)).isTrue();
    assertThat(time.elapsed(at, opening)).isZero();
    assertThat(time.isOpen(at)).isEqualTo(opening.equals(at));
    if (!time.calendar().hours().equals(WeeklyHours.ALWAYS)) {
      var closing = time.nextClosing(opening);
      assertThat(time.isOpen(closing)).isFalse();
      assertThat(time.nextChange(opening)).contains(closing);
      assertThat(time.nextChange(closing)).contains(time.nextOpening(closing));
      assertThat(time.elapsed(opening, closing))
          .isEqualTo(closing.getEpochSecond() - opening.getEpochSecond());
    }
  }

  @Provide
  Arbitrary<BusinessTime> times() {
    return Combinators.combine(Arbitraries.of(TIMES.values()), pauses()).as(BusinessTime::without);
  }

  /** Any second, and often one within two hours of a clock change, an opening or a closing. */
  @Provide
  Arbitrary<Instant> instants() {
    var near =
        Stream.of(
                "2024-02-29T00:00:00Z",
                "2025-03-30T01:00:00Z",
                "2025-10-26T01:00:00Z",
                "2026-03-29T01:00:00Z",
                "2026-03-02T07:00:00Z",
                "2026-03-06T17:00:00Z")
            .map(text -> Instant.parse(text).getEpochSecond())
            .toList();
    return Arbitraries.oneOf(
            Arbitraries.longs().between(FIRST, LAST),
            Combinators.combine(
                    Arbitraries.of(near),
                    Arbitraries.longs().between(-7200, 7200).edgeCases(e -> e.add(0L)))
                .as(Long::sum),
            Arbitraries.of(near))
        .map(Instant::ofEpochSecond);
  }

  @Provide
  Arbitrary<Spans> pauses() {
    return Combinators.combine(
            Arbitraries.longs().between(FIRST, LAST), Arbitraries.longs().between(0, MONTH))
        .as((start, length) -> Spans.of(start, start + length))
        .list()
        .ofMaxSize(8)
        .map(Spans::union);
  }
}
