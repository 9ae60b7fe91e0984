package fr.vigie.availability;

import fr.vigie.directory.ServiceView;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;

/** What outages and exclusions must satisfy to be taken in. */
final class Checks {
  private static final int LONGEST_TEXT = 1_000;

  private Checks() {}

  static void text(String field, String value, boolean required) {
    refuse((value == null || value.isBlank()) && required, field);
    refuse(value != null && value.length() > LONGEST_TEXT, field);
  }

  static void span(Instant from, Instant to) {
    refuse(from == null, "from");
    refuse(to != null && !to.isAfter(from), "to");
  }

  static void paths(ServiceView service, Set<String> codes) {
    for (String code : codes) {
      refuse(service.paths().stream().noneMatch(path -> path.code().equals(code)), "paths");
    }
  }

  /** Refuses a change of a month whose facts are settled. */
  static void open(ServiceView service, Set<YearMonth> closed, Instant from, Instant to) {
    for (YearMonth month : closed) {
      Instant start = month.atDay(1).atStartOfDay(service.zone()).toInstant();
      Instant end = month.plusMonths(1).atDay(1).atStartOfDay(service.zone()).toInstant();
      if (from.isBefore(end) && (to == null || to.isAfter(start))) {
        throw new RefusedException(Refusal.MONTH_CLOSED, month.toString());
      }
    }
  }

  static void refuse(boolean wrong, String field) {
    if (wrong) {
      throw new RefusedException(Refusal.INVALID_INPUT, field);
    }
  }

  static void version(int known, int expected, String what) {
    if (known != expected) {
      throw new RefusedException(Refusal.CHANGED_MEANWHILE, what);
    }
  }
}
