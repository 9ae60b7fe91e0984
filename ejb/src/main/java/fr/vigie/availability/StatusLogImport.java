package fr.vigie.availability;

import fr.vigie.availability.LineFault.Reason;
import fr.vigie.directory.ServiceView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Holds the rows of a status log against each other and against what is known, and writes the new
 * ones: all or nothing. The same row again changes nothing; the contrary at the same second is an
 * error.
 */
@ApplicationScoped
class StatusLogImport {
  @Inject Observations observations;

  /** What came of an import. */
  record Result(long imported, long unchanged) {}

  /**
   * Checks and writes.
   *
   * @param rows of each path, by its code, in order of time
   * @param closed months in which nothing may be added
   * @throws StatusLogRefused if any row is wrong; nothing is written then
   */
  Result run(
      ServiceView service,
      Map<String, PathRows> rows,
      LineFaults faults,
      Set<YearMonth> closed,
      UUID importId)
      throws SQLException {
    var fresh = new java.util.HashMap<String, BitSet>();
    long unchanged = 0;
    for (var entry : rows.entrySet()) {
      BitSet known = repeated(entry.getValue(), faults);
      markKnown(service.path(entry.getKey()).orElseThrow().id(), entry.getValue(), known, faults);
      unchanged += known.cardinality();
      fresh.put(entry.getKey(), known);
    }
    refuseClosed(service, rows, fresh, closed, faults);
    faults.refuseIfAny();
    return new Result(write(service, rows, fresh, importId), unchanged);
  }

  /** The rows that say again what an earlier row of the file says. */
  private static BitSet repeated(PathRows rows, LineFaults faults) {
    var repeated = new BitSet(rows.size());
    for (int i = 1; i < rows.size(); i++) {
      if (rows.second(i) == rows.second(i - 1)) {
        if (rows.isUp(i) != rows.isUp(i - 1)) {
          faults.add(rows.line(i), Reason.CONTRADICTS_FILE, time(rows.second(i)));
        }
        repeated.set(i);
      }
    }
    return repeated;
  }

  private void markKnown(UUID path, PathRows rows, BitSet known, LineFaults faults)
      throws SQLException {
    if (rows.size() == 0) {
      return;
    }
    int[] at = {0};
    observations.known(
        path,
        rows.second(0),
        rows.second(rows.size() - 1),
        (second, isUp) -> {
          while (at[0] < rows.size() && rows.second(at[0]) < second) {
            at[0]++;
          }
          for (int i = at[0]; i < rows.size() && rows.second(i) == second; i++) {
            if (rows.isUp(i) != isUp) {
              faults.add(rows.line(i), Reason.CONTRADICTS_KNOWN, time(second));
            }
            known.set(i);
          }
        });
  }

  private static void refuseClosed(
      ServiceView service,
      Map<String, PathRows> rows,
      Map<String, BitSet> known,
      Set<YearMonth> closed,
      LineFaults faults) {
    if (closed.isEmpty()) {
      return;
    }
    rows.forEach(
        (path, of) -> {
          for (int i = 0; i < of.size(); i++) {
            var month = YearMonth.from(Instant.ofEpochSecond(of.second(i)).atZone(service.zone()));
            if (!known.get(path).get(i) && closed.contains(month)) {
              faults.add(of.line(i), Reason.MONTH_CLOSED, month.toString());
            }
          }
        });
  }

  private long write(
      ServiceView service, Map<String, PathRows> rows, Map<String, BitSet> known, UUID importId)
      throws SQLException {
    long written = 0;
    try (ObservationBatch batch = observations.batch(importId)) {
      for (var entry : rows.entrySet()) {
        UUID path = service.path(entry.getKey()).orElseThrow().id();
        PathRows of = entry.getValue();
        for (int i = 0; i < of.size(); i++) {
          if (!known.get(entry.getKey()).get(i)) {
            batch.add(path, of.second(i), of.isUp(i));
            written++;
          }
        }
      }
    }
    return written;
  }

  private static String time(long second) {
    return Instant.ofEpochSecond(second).toString();
  }
}
