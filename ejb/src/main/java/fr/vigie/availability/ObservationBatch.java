package fr.vigie.availability;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.UUID;

/**
 * Inserts rows many at a time, by statements of 250 rows each: one round trip instead of 250 on
 * either database, without a vendor's own bulk load.
 */
final class ObservationBatch implements AutoCloseable {
  private static final int ROWS = 250;
  private static final String INSERT =
      "insert into observation (path_id, observed_at, is_up, import_id) values ";

  private final Connection connection;
  private final UUID importId;
  private final PreparedStatement full;
  private final Object[] pending = new Object[3 * ROWS];
  private int rows;

  ObservationBatch(Connection connection, UUID importId) throws SQLException {
    this.connection = connection;
    this.importId = importId;
    full = connection.prepareStatement(insert(ROWS));
  }

  void add(UUID path, long second, boolean isUp) throws SQLException {
    pending[3 * rows] = path;
    pending[3 * rows + 1] = Observations.at(second);
    pending[3 * rows + 2] = isUp;
    rows++;
    if (rows == ROWS) {
      write(full);
    }
  }

  private void write(PreparedStatement statement) throws SQLException {
    int parameter = 1;
    for (int row = 0; row < rows; row++) {
      statement.setObject(parameter++, pending[3 * row]);
      statement.setObject(parameter++, pending[3 * row + 1]);
      statement.setObject(parameter++, pending[3 * row + 2]);
      statement.setObject(parameter++, importId);
    }
    statement.executeUpdate();
    rows = 0;
  }

  /** Writes what is left. */
  @Override
  public void close() throws SQLException {
    try (connection;
        full) {
      if (rows > 0) {
        try (PreparedStatement rest = connection.prepareStatement(insert(rows))) {
          write(rest);
        }
      }
    }
  }

  private static String insert(int count) {
    return INSERT + String.join(",", Collections.nCopies(count, "(?,?,?,?)"));
  }
}
