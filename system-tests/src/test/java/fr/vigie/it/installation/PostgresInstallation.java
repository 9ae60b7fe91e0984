package fr.vigie.it.installation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;

/** An installation with the demonstration's data in a PostgreSQL of its own. */
final class PostgresInstallation implements AutoCloseable {
  private final Installation installation;
  private final EmbeddedPostgres postgres;

  private PostgresInstallation(Installation installation, EmbeddedPostgres postgres) {
    this.installation = installation;
    this.postgres = postgres;
  }

  static PostgresInstallation fresh(String name) {
    try {
      return new PostgresInstallation(Installation.fresh(name), EmbeddedPostgres.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RunningServer start() {
    return installation.start(
        Map.of(
            "VIGIE_DEMO", "true",
            "VIGIE_DB_DRIVER", "postgresql",
            "VIGIE_DB_URL", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
            "VIGIE_DB_USER", "postgres",
            "VIGIE_DB_PASSWORD", "postgres"));
  }

  Installation installation() {
    return installation;
  }

  DataSource database() {
    return postgres.getPostgresDatabase();
  }

  /** How many rows a table has, or those of it that a condition names. */
  long count(String rows) throws SQLException {
    try (Connection connection = database().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + rows)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Has the hour end: its work begins when the pulse beats next, within a minute. */
  void endHour() throws SQLException {
    try (Connection connection = database().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "update pulse set last_tick = last_tick - interval '1 hour' where rhythm = 'HOUR'");
    }
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
