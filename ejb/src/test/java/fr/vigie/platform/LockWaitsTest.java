package fr.vigie.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockWaitsTest {
  private static final String DATABASE = "jdbc:h2:mem:locks;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";

  @Test
  void a_lock_that_another_one_holds_is_waited_for_in_vain_in_h2() throws SQLException {
    try (Connection first = DriverManager.getConnection(DATABASE);
        Connection second = DriverManager.getConnection(DATABASE);
        Statement holds = first.createStatement();
        Statement waits = second.createStatement()) {
      first.setAutoCommit(false);
      holds.execute("create table service (id integer primary key)");
      holds.execute("insert into service values (1)");
      first.commit();
      holds.execute("select id from service where id = 1 for update");
      // the statement with which the server opens its connections, on both databases
      waits.execute("set lock_timeout = 1");

      SQLException failure =
          catchThrowableOfType(
              SQLException.class,
              () -> waits.execute("select id from service where id = 1 for update"));

      assertThat(LockWaits.isBehind(new PersistenceException(failure))).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"55P03, true", "40P01, true", "40001, true", "23505, false", "57014, false"})
  void postgresql_says_by_its_state_that_a_lock_was_not_to_be_had(String state, boolean lock) {
    assertThat(LockWaits.isBehind(new IllegalStateException(new SQLException("", state))))
        .isEqualTo(lock);
  }

  @Test
  void persistence_says_so_by_its_own_exceptions_and_nothing_else_counts() {
    assertThat(LockWaits.isBehind(new LockTimeoutException())).isTrue();
    assertThat(LockWaits.isBehind(new RuntimeException(new PessimisticLockException()))).isTrue();
    assertThat(LockWaits.isBehind(new IllegalStateException("something else"))).isFalse();
    assertThat(LockWaits.isBehind(new SQLException())).isFalse();
  }
}
