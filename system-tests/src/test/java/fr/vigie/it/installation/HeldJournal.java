package fr.vigie.it.installation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The head of the journal, held by the test: each piece of work of the portal on PostgreSQL comes
 * to wait for it just before it commits.
 */
final class HeldJournal implements AutoCloseable {
  private final Connection holder;
  private final Connection observer;

  private HeldJournal(Connection holder, Connection observer) {
    this.holder = holder;
    this.observer = observer;
  }

  static HeldJournal hold(DataSource database) throws SQLException {
    Connection holder = database.getConnection();
    holder.setAutoCommit(false);
    try (Statement lock = holder.createStatement()) {
      lock.execute("select entries from journal_head for update");
    }
    return new HeldJournal(holder, database.getConnection());
  }

  /** Waits until somebody who has worked on a table waits for the journal. */
  void awaitWorkOn(String table) throws Exception {
    Waiting.until("work on " + table + " waits for the journal", () -> isWaiting(table));
  }

  private boolean isWaiting(String table) throws SQLException {
    try (PreparedStatement query =
        observer.prepareStatement(
            "select 1 from pg_stat_activity a join pg_locks l on l.pid = a.pid"
                + " where a.wait_event_type = 'Lock' and a.query like '%journal_head%'"
                + " and l.granted and l.relation = cast(? as regclass)")) {
      query.setString(1, table);
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  @Override
  public void close() throws SQLException {
    observer.close();
    holder.rollback();
    holder.close();
  }
}
