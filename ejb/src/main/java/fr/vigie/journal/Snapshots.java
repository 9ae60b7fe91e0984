package fr.vigie.journal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Reads in one state of the database from beginning to end, while others go on writing. Not within
 * a transaction.
 */
@ApplicationScoped
class Snapshots {
  @Resource(lookup = "java:jboss/datasources/VigieDS")
  DataSource dataSource;

  /** What is read. */
  interface Work<T> {
    T on(Connection connection) throws SQLException, IOException;
  }

  <T> T read(Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      int usual = connection.getTransactionIsolation();
      // on both databases the level that shows every table as of one moment
      connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
      connection.setAutoCommit(false);
      try {
        return work.on(connection);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.setTransactionIsolation(usual);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
