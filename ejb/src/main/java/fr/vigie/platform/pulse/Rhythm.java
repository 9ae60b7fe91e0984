package fr.vigie.platform.pulse;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** How often ticks come, and which are due: pure arithmetic. */
enum Rhythm {
  MINUTE {
    @Override
    Instant beginning(Instant now) {
      return now.truncatedTo(ChronoUnit.MINUTES);
    }

    @Override
    Instant next(Instant beginning) {
      return beginning.plus(Duration.ofMinutes(1));
    }

    @Override
    Tick tick(Instant beginning) {
      return new MinuteTick(beginning);
    }

    @Override
    boolean catchesUp() {
      return false;
    }
  },
  HOUR {
    @Override
    Instant beginning(Instant now) {
      return now.truncatedTo(ChronoUnit.HOURS);
    }

    @Override
    Instant next(Instant beginning) {
      return beginning.plus(Duration.ofHours(1));
    }

    @Override
    Tick tick(Instant beginning) {
      return new HourTick(beginning);
    }
  },
  DAY {
    @Override
    Instant beginning(Instant now) {
      return now.atZone(PARIS).toLocalDate().atStartOfDay(PARIS).toInstant();
    }

    @Override
    Instant next(Instant beginning) {
      return beginning.atZone(PARIS).toLocalDate().plusDays(1).atStartOfDay(PARIS).toInstant();
    }

    @Override
    Tick tick(Instant beginning) {
      return new DayTick(beginning.atZone(PARIS).toLocalDate());
    }
  };

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** The beginning of the minute, hour or day that this instant is in. */
  abstract Instant beginning(Instant now);

  /** The beginning of the one after. */
  abstract Instant next(Instant beginning);

  abstract Tick tick(Instant beginning);

  /** Whether ticks missed during a stop come later, or only the latest one does. */
  boolean catchesUp() {
    return true;
  }

  /**
   * The beginnings whose ticks are due, in their order.
   *
   * @param last the beginning ticked last; null on the first start; a later one than now (a clock
   *     set back) counts as that
   */
  List<Instant> due(Instant last, Instant now) {
    Instant current = beginning(now);
    if (last == null || last.isAfter(current)) {
      return List.of(current);
    }
    if (!catchesUp()) {
      return last.equals(current) ? List.of() : List.of(current);
    }
    var due = new ArrayList<Instant>();
    for (Instant beginning = next(last); !beginning.isAfter(current); beginning = next(beginning)) {
      due.add(beginning);
    }
    return due;
  }
}
