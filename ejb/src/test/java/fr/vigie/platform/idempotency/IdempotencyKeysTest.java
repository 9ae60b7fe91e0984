package fr.vigie.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdempotencyKeysTest {
  private static final Instant NOON = Instant.parse("2026-08-03T10:00:00Z");

  private final String url =
      "jdbc:h2:mem:"
          + UUID.randomUUID()
          + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000";

  @BeforeEach
  void migrate() {
    Flyway.configure().dataSource(url, "sa", "").load().migrate();
  }

  @Test
  void a_key_is_claimed_once_and_gives_its_answer_to_the_same_request_only() throws SQLException {
    try (Connection connection = connect()) {
      var keys = new IdempotencyKeys(connection, "support");
      assertThat(keys.claim("k", "digest", NOON)).isTrue();
      keys.keep("k", "answer");
      assertThat(keys.claim("k", "digest", NOON)).isFalse();
      assertThat(keys.answer("k", "digest")).contains("answer");
      assertThat(keys.answer("k", "another digest")).isEmpty();
    }
  }

  @Test
  void keys_are_the_callers_own() throws SQLException {
    try (Connection connection = connect()) {
      assertThat(new IdempotencyKeys(connection, "support").claim("k", "digest", NOON)).isTrue();
      assertThat(new IdempotencyKeys(connection, "dpo").claim("k", "digest", NOON)).isTrue();
    }
  }

  @Test
  void old_keys_are_forgotten() throws SQLException {
    try (Connection connection = connect()) {
      var keys = new IdempotencyKeys(connection, "support");
      keys.claim("k", "digest", NOON);
      IdempotencyKeys.forget(connection, NOON);
      assertThat(keys.claim("k", "digest", NOON)).isFalse();
      IdempotencyKeys.forget(connection, NOON.plusSeconds(1));
      assertThat(keys.claim("k", "digest", NOON)).isTrue();
    }
  }

  @Test
  void of_two_at_once_the_second_waits_for_the_answer_of_the_first() throws Exception {
    try (Connection first = connect();
        Connection second = connect()) {
      var keys = new IdempotencyKeys(first, "support");
      assertThat(keys.claim("k", "digest", NOON)).isTrue();
      var others = new IdempotencyKeys(second, "support");
      CompletableFuture<Boolean> claimed = CompletableFuture.supplyAsync(() -> claim(others));
      keys.keep("k", "answer");
      first.commit();
      assertThat(claimed.get(30, TimeUnit.SECONDS)).isFalse();
      assertThat(others.answer("k", "digest")).contains("answer");
    }
  }

  private static boolean claim(IdempotencyKeys keys) {
    try {
      return keys.claim("k", "digest", NOON);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection connect() throws SQLException {
    Connection connection = DriverManager.getConnection(url, "sa", "");
    connection.setAutoCommit(false);
    return connection;
  }
}
