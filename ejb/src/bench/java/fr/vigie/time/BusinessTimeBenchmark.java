package fr.vigie.time;

import fr.vigie.platform.holidays.FrenchHolidays;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Due dates of some business hours from random instants of 2020 to 2035, beside two naive ways.
 *
 * <p>Before anything is measured, the three must agree on every instant that is used.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class BusinessTimeBenchmark {

  private static final int STARTS = 1 << 14;
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** Eight hours and seventy-two, the longest that the contract counts in business hours. */
  @Param({"8", "72"})
  public int hours;

  private final Instant[] starts = new Instant[STARTS];
  private final Instant[] dues = new Instant[STARTS];
  private final Spans[] pauses = new Spans[STARTS];
  private WorkingCalendar calendar;
  private BusinessTime time;
  private DueDateByWalking walking;
  private long seconds;
  private int next;

  /** Draws the instants and compares the three ways on them. */
  @Setup
  public void prepare() {
    var holidays = FrenchHolidays.METROPOLITAN.between(2019, 2037);
    var week = WeeklyHours.weekdays("08:00", "18:00");
    seconds = 3600L * hours;
    calendar = WorkingCalendar.of("desk", "1", PARIS, week, holidays);
    time = BusinessTime.of(calendar);
    walking = new DueDateByWalking(PARIS, holidays.dates());
    long first = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond() / 60;
    long last = Instant.parse("2036-01-01T00:00:00Z").getEpochSecond() / 60;
    var random = new Random(20260301);
    for (int i = 0; i < STARTS; i++) {
      starts[i] = Instant.ofEpochSecond(60 * random.nextLong(first, last));
      dues[i] = time.add(starts[i], seconds);
      long pause = starts[i].getEpochSecond() + random.nextInt(36_000);
      pauses[i] = Spans.of(pause, pause + random.nextInt(36_000));
      agree(dues[i], walking.byDays(starts[i], seconds), starts[i]);
      agree(dues[i], walking.byMinutes(starts[i], seconds), starts[i]);
    }
  }

  @Benchmark
  public Instant due() {
    return time.add(starts[next()], seconds);
  }

  @Benchmark
  public Instant dueByWalkingDays() {
    return walking.byDays(starts[next()], seconds);
  }

  @Benchmark
  public Instant dueByWalkingMinutes() {
    return walking.byMinutes(starts[next()], seconds);
  }

  @Benchmark
  public Instant dueWithAPause() {
    int i = next();
    return time.add(starts[i], seconds, pauses[i]);
  }

  @Benchmark
  public long elapsed() {
    int i = next();
    return time.elapsed(starts[i], dues[i]);
  }

  /** Nineteen years of business days. */
  @Benchmark
  public BusinessTime compileCalendar() {
    return BusinessTime.of(calendar);
  }

  private int next() {
    next = (next + 1) & (STARTS - 1);
    return next;
  }

  private static void agree(Instant due, Instant walked, Instant start) {
    if (!due.equals(walked)) {
      throw new IllegalStateException("from " + start + ": " + due + " or " + walked);
    }
  }
}
