package fr.vigie.availability;

import fr.vigie.sla.PathHistory;
import fr.vigie.time.Spans.Span;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows of what was observed, written and read by JDBC: there can be millions. */
@ApplicationScoped
class Observations {
  private static final int FETCH = 10_000;

  @Resource(lookup = "java:jboss/datasources/VigieDS")
  DataSource dataSource;

  /** Takes known rows in order of time. */
  @FunctionalInterface
  interface Row {
    void take(long second, boolean isUp) throws SQLException;
  }

  /** Goes through what is known of a path between two seconds, both included, in order of time. */
  void known(UUID path, long first, long last, Row row) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select observed_at, is_up from observation where path_id = ? and observed_at >= ?"
                    + " and observed_at <= ? order by observed_at")) {
      query.setFetchSize(FETCH);
      query.setObject(1, path);
      query.setObject(2, at(first));
      query.setObject(3, at(last));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          row.take(rows.getObject(1, OffsetDateTime.class).toEpochSecond(), rows.getBoolean(2));
        }
      }
    }
  }

  /**
   * What was observed of a path over a range, with the observation before it that may still hold.
   *
   * @param validFor how long an observation vouches for the path
   */
  PathHistory history(UUID path, String code, Span range, Duration validFor) throws SQLException {
    var history = PathHistory.of(code);
    long seconds = validFor.toSeconds();
    known(
        path,
        range.start() - seconds,
        range.end() - 1,
        (second, isUp) -> history.add(second, isUp, seconds));
    return history.build();
  }

  /** When a path was observed first; empty if it never was. */
  Optional<Instant> first(UUID path) throws SQLException {
    return end(path, "asc");
  }

  /** When a path was observed last; empty if it never was. */
  Optional<Instant> last(UUID path) throws SQLException {
    return end(path, "desc");
  }

  private Optional<Instant> end(UUID path, String order) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select observed_at from observation where path_id = ? order by observed_at "
                    + order
                    + " fetch first row only")) {
      query.setObject(1, path);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next()
            ? Optional.of(rows.getObject(1, OffsetDateTime.class).toInstant())
            : Optional.empty();
      }
    }
  }

  /** Opens a batch of rows to be inserted; all belong to one import. */
  ObservationBatch batch(UUID importId) throws SQLException {
    return new ObservationBatch(dataSource.getConnection(), importId);
  }

  static OffsetDateTime at(long second) {
    return Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC);
  }
}
