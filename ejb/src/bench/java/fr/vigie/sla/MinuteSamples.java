package fr.vigie.sla;

import fr.vigie.time.Spans;
import fr.vigie.time.Spans.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * A year of probes, one a minute on each of ten paths: outages of single paths, outages of all of
 * them, flickering, and probes that were silent for a while.
 */
final class MinuteSamples {
  static final int PATHS = 10;
  static final int MINUTES = 365 * 24 * 60;
  static final long VALID_FOR = 300;
  static final Reading READING = Reading.calendarYear(ZoneOffset.UTC);
  static final Span YEAR = READING.span(StatementPeriod.year(2026));
  static final int SHARE = 90_000;

  final boolean[][] up = new boolean[PATHS][MINUTES];
  final boolean[][] silent = new boolean[PATHS][MINUTES];
  final Spans committed = businessHours();

  MinuteSamples(long seed) {
    var random = new Random(seed);
    for (int path = 0; path < PATHS; path++) {
      for (int minute = 0; minute < MINUTES; minute++) {
        up[path][minute] = random.nextInt(5_000) > 0;
      }
      for (int i = 0; i < 40; i++) {
        paint(up[path], random.nextInt(MINUTES), random.nextInt(240), false);
        paint(silent[path], random.nextInt(MINUTES), random.nextInt(30), true);
      }
    }
    for (int i = 0; i < 30; i++) {
      int start = random.nextInt(MINUTES);
      int length = random.nextInt(300);
      for (int path = 0; path < PATHS; path++) {
        paint(up[path], start + random.nextInt(5), length, false);
        paint(silent[path], start + length + 60, random.nextInt(40), true);
      }
    }
  }

  List<PathHistory> histories() {
    var histories = new ArrayList<PathHistory>();
    for (int path = 0; path < PATHS; path++) {
      var builder = PathHistory.of("path-" + path);
      for (int minute = 0; minute < MINUTES; minute++) {
        if (!silent[path][minute]) {
          builder.add(YEAR.start() + 60L * minute, up[path][minute], VALID_FOR);
        }
      }
      histories.add(builder.build());
    }
    return histories;
  }

  /** The case whose paths are collapsed now. */
  AvailabilityCase collapse(List<PathHistory> histories) {
    var shares = new TreeMap<String, Integer>();
    for (int path = 0; path < PATHS; path++) {
      shares.put("path-" + path, SHARE);
    }
    var facts =
        new ServiceFacts(
            YEAR,
            histories.stream().map(history -> history.collapse(YEAR, YEAR.end())).toList(),
            List.of(new ShareTable(YEAR, shares)),
            List.of(),
            List.of(
                Exclusion.ofService(
                    "maintenance",
                    new Span(YEAR.start() + 86_400 * 40, YEAR.start() + 86_400 * 45),
                    ExclusionState.AGREED)));
    var a =
        new Commitment(
            "A",
            "window.a",
            true,
            151_200 * 60L,
            List.of(
                Ceiling.annualRate("annual-rate-97.6", "97.6"),
                Ceiling.annualRate("annual-rate-97.65", "97.65"),
                Ceiling.annualSeconds("annual-60h", 216_000),
                Ceiling.monthlySeconds("month-8h", 28_800)));
    var covered = Spans.of(YEAR.start(), YEAR.end());
    return new AvailabilityCase(
        "MEDIMAIL",
        READING,
        facts,
        List.of(new CommitmentFacts(a, committed, covered)),
        YEAR.end(),
        true);
  }

  private static void paint(boolean[] minutes, int start, int length, boolean value) {
    for (int minute = start; minute < Math.min(MINUTES, start + length); minute++) {
      minutes[minute] = value;
    }
  }

  private static Spans businessHours() {
    var hours = new Spans.Builder();
    LocalDate.of(2026, 1, 1)
        .datesUntil(LocalDate.of(2027, 1, 1))
        .filter(
            day ->
                day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
        .map(day -> day.atStartOfDay(ZoneOffset.UTC).toEpochSecond())
        .forEach(midnight -> hours.add(midnight + 8 * 3_600, midnight + 18 * 3_600));
    return hours.build();
  }
}
