import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Fills a demonstration's database by statements of one transaction, and tells how long each took. */
final class Seed {
  private Seed() {}

  /** The statements that make so many cases. */
  interface Statements {
    /**
     * Makes them.
     *
     * @param numbers a query of the numbers from 1 on, as {@code n}
     * @param newId an expression that gives a new UUID
     */
    List<String> of(long cases, String numbers, String newId);
  }

  /** Reads its arguments: JDBC URL, user, password, and how many cases; a million if missing. */
  static void fill(String[] arguments, Statements statements) throws SQLException {
    String url = arguments[0];
    long cases = arguments.length > 3 ? Long.parseLong(arguments[3]) : 1_000_000;
    boolean h2 = url.startsWith("jdbc:h2:");
    String numbers =
        h2
            ? "select \"X\" as n from system_range(1, " + cases + ")"
            : "select n from generate_series(1, " + cases + ") as n";
    long start = System.nanoTime();
    try (var connection = DriverManager.getConnection(url, arguments[1], arguments[2])) {
      connection.setAutoCommit(false);
      for (String statement :
          statements.of(cases, numbers, h2 ? "random_uuid()" : "gen_random_uuid()")) {
        tell(statement, connection);
      }
      connection.commit();
      connection.setAutoCommit(true);
      execute(connection, "analyze");
    }
    System.out.printf("%,d cases in %.0f s%n", cases, (System.nanoTime() - start) / 1e9);
  }

  private static void tell(String statement, Connection connection) throws SQLException {
    long start = System.nanoTime();
    int rows = execute(connection, statement);
    System.out.printf(
        "%,10d rows, %6.1f s: %s%n",
        rows,
        (System.nanoTime() - start) / 1e9,
        statement.strip().lines().findFirst().orElseThrow());
  }

  private static int execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }
}
