package fr.vigie.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.vigie.journal.verify.Break;
import fr.vigie.journal.verify.CheckpointRow;
import fr.vigie.journal.verify.Extent;
import fr.vigie.journal.verify.TimestampChecks;
import fr.vigie.journal.verify.Verdict;
import fr.vigie.reports.seal.InstanceKeys;
import fr.vigie.reports.seal.TestNames;
import fr.vigie.reports.seal.TimestampAuthority;
import java.io.IOException;
import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/** A journal in a database of its own, written as the portal does, with SQL at hand to alter it. */
final class JournalInMemory implements AutoCloseable {
  static final Instant NOON = Instant.parse("2026-08-03T10:00:00.123456Z");

  final HeadSeal seal = new HeadSeal("a key for the tests".getBytes(UTF_8));
  final KeyPair keys = pair();
  static final InstanceKeys AUTHORITY = authority("Horodatage");
  final Connection connection;
  private final String url;
  Extent reached = Extent.EMPTY;

  JournalInMemory() throws SQLException {
    this("mem:" + UUID.randomUUID());
  }

  /** The same in another place of H2's, such as {@code file:/path}. */
  JournalInMemory(String place) throws SQLException {
    url =
        "jdbc:h2:"
            + place
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";LOCK_TIMEOUT=20000";
    connection = DriverManager.getConnection(url, "sa", "");
    Flyway.configure().dataSource(url, "sa", "").load().migrate();
    connection.setAutoCommit(false);
  }

  /** Six entries on two chains, the third with personal data, a checkpoint after the fourth. */
  static JournalInMemory withSixEntries() throws SQLException {
    var journal = new JournalInMemory();
    journal.add("service:MEDIMAIL", "RENAMED", Map.of());
    journal.add("contract:1901913", "SIGNED", Map.of());
    journal.add("service:MEDIMAIL", "MOVED", Map.of("name", "somebody"));
    journal.add("service:MEDIMAIL", "CLOSED", Map.of());
    journal.seal();
    journal.add("contract:1901913", "AMENDED", Map.of());
    journal.add("service:MEDIMAIL", "OPENED", Map.of());
    return journal;
  }

  void add(String chain, String type, Map<String, String> personal) throws SQLException {
    add(List.of(draft(chain, type, Map.of("count", 3, "at", NOON), personal)));
  }

  static Draft draft(
      String chain, String type, Map<String, ?> facts, Map<String, String> personal) {
    return new Draft(chain, type, NOON, Map.of("kind", "SYSTEM"), facts, personal);
  }

  void add(List<Draft> drafts) throws SQLException {
    reached = new Writing(connection, seal).add(drafts, reached);
    connection.commit();
  }

  DataSource dataSource() {
    var source = new JdbcDataSource();
    source.setURL(url);
    source.setUser("sa");
    return source;
  }

  /** Another connection to the same database. */
  Connection another() throws SQLException {
    Connection other = DriverManager.getConnection(url, "sa", "");
    other.setAutoCommit(false);
    return other;
  }

  Sealing.Outcome seal() throws SQLException {
    var outcome = new Sealing(connection, seal).seal(NOON, keys, Extent.EMPTY);
    connection.commit();
    return outcome;
  }

  /** Stamps the checkpoints that have no timestamp, two seconds after noon. */
  void stamp(InstanceKeys authority) throws SQLException {
    for (CheckpointRow checkpoint : new Rows(connection).unstamped(10)) {
      Stamping.keep(connection, checkpoint.number(), token(authority, checkpoint.hash()));
    }
    connection.commit();
  }

  static String token(InstanceKeys authority, String hash) {
    byte[] token =
        TimestampAuthority.local(authority)
            .stamp(HexFormat.of().parseHex(hash), NOON.plusSeconds(2));
    return Base64.getEncoder().encodeToString(token);
  }

  static InstanceKeys authority(String name) {
    char[] password = "for the tests".toCharArray();
    return InstanceKeys.load(
        InstanceKeys.createTest(
            new TestNames(name, "FR", name + " A", name + " C", name + " H"), NOON, password),
        password);
  }

  /** What the desk would find without the witness outside the database. */
  Verdict verify() throws SQLException {
    return verify(Extent.EMPTY);
  }

  Verdict verify(Extent witness) throws SQLException {
    return new Reading(connection)
        .verify(
            seal,
            keys.getPublic(),
            TimestampChecks.trusting(AUTHORITY.anchors()),
            List.of(witness));
  }

  Break firstBreak() throws SQLException {
    return verify().firstBreak();
  }

  String export() throws SQLException, IOException {
    var text = new StringWriter();
    new Reading(connection).export(seal, keys, text);
    return text.toString();
  }

  void sql(String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
    connection.commit();
  }

  List<String> texts(String query) throws SQLException {
    var texts = new ArrayList<String>();
    try (Statement statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
