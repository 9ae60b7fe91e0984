package fr.vigie.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.platform.files.FileStore.StoredFile;
import fr.vigie.platform.keys.KeyRing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredFilesTest {
  private static final Instant NOON = Instant.parse("2026-08-03T10:00:00Z");

  private final byte[] content = new byte[3_000_000];
  private final JdbcDataSource database = new JdbcDataSource();
  private final Map<String, byte[]> secrets = new HashMap<>();
  private Connection connection;
  private StoredFiles files;

  @BeforeEach
  void open() throws SQLException {
    new Random(42).nextBytes(content);
    database.setURL(
        "jdbc:h2:mem:"
            + UUID.randomUUID()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
    Flyway.configure().dataSource(database).load().migrate();
    connection = database.getConnection();
    files = new StoredFiles(connection, keys());
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void a_file_reads_back_as_it_was_stored() throws Exception {
    StoredFile stored = store(content);
    assertThat(stored.size()).isEqualTo(content.length);
    assertThat(stored.sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    assertThat(read(stored.id())).isEqualTo(content);
  }

  @Test
  void an_empty_file_is_a_file() throws Exception {
    assertThat(read(store(new byte[0]).id())).isEmpty();
  }

  @Test
  void nothing_of_it_can_be_read_in_the_database() throws Exception {
    StoredFile stored = store("a secret of forty-two characters, or nearly".getBytes(UTF_8));
    assertThat(new String(files.piece(stored.id(), 0), UTF_8)).doesNotContain("secret");
  }

  @Test
  void a_piece_changed_removed_or_put_in_another_place_is_found() throws Exception {
    StoredFile stored = store(content);
    sql("update stored_file_piece set content = substring(content, 1, 1000) where number = 2");
    assertThatThrownBy(() -> read(stored.id())).isInstanceOf(IOException.class);

    StoredFile cutOff = store(content);
    sql("delete from stored_file_piece where number = 5 and file_id = '" + cutOff.id() + "'");
    assertThatThrownBy(() -> read(cutOff.id())).isInstanceOf(IOException.class);
  }

  @Test
  void the_content_and_key_of_one_file_do_not_serve_for_another() throws Exception {
    StoredFile one = store(content);
    StoredFile other = store(new byte[10]);
    sql(
        "delete from stored_file_piece where file_id = '" + other.id() + "'",
        "update stored_file_piece set file_id = '" + other.id() + "'",
        "update stored_file set wrapped_key = (select wrapped_key from stored_file where id = '"
            + one.id()
            + "')");
    assertThatThrownBy(() -> read(other.id())).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_new_master_key_serves_for_new_files_and_the_old_one_still_opens_the_old()
      throws Exception {
    StoredFile old = store(content);
    secrets.put("files-master-2", FileKeys.newMaster());
    files = new StoredFiles(connection, keys());
    StoredFile stored = store(content);
    secrets.remove("files-master-1");
    assertThat(read(stored.id())).isEqualTo(content);
    assertThatThrownBy(() -> read(old.id())).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_master_key_that_files_need_is_not_made_anew() throws Exception {
    store(content);
    secrets.clear();
    assertThatThrownBy(this::keys).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_deleted_file_is_gone_with_all_its_pieces() throws Exception {
    StoredFile stored = store(content);
    files.delete(stored.id());
    assertThat(files.piece(stored.id(), 0)).isNull();
    assertThatThrownBy(() -> read(stored.id())).isInstanceOf(NoSuchElementException.class);
  }

  private StoredFile store(byte[] bytes) throws SQLException, IOException {
    return files.store(new ByteArrayInputStream(bytes), "application/octet-stream", NOON);
  }

  private byte[] read(UUID id) throws SQLException, IOException {
    try (InputStream in = files.decrypted(id, new PieceInput(number -> pieceOf(id, number)))) {
      return in.readAllBytes();
    }
  }

  private byte[] pieceOf(UUID id, int number) throws IOException {
    try {
      return files.piece(id, number);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private void sql(String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The keys as the portal opens them outside of the demonstration. */
  private FileKeys keys() {
    var ring =
        new KeyRing() {
          @Override
          public Optional<byte[]> find(String name) {
            return Optional.ofNullable(secrets.get(name));
          }

          @Override
          public byte[] findOrMake(String name, boolean needed, Supplier<byte[]> maker) {
            if (needed && !secrets.containsKey(name)) {
              throw new IllegalStateException("missing");
            }
            return secrets.computeIfAbsent(name, any -> maker.get());
          }
        };
    var keys = new FileKeys(ring);
    keys.dataSource = database;
    keys.open();
    return keys;
  }
}
