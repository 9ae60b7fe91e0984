package fr.vigie.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.journal.verify.Extent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WritersAtOnceTest {
  private static final int WRITERS = 4;
  private static final int EACH = 25;

  @Test
  void many_writers_leave_no_gap_from_the_very_first_entry_on() throws SQLException {
    try (var journal = new JournalInMemory()) {
      List<Thread> writers =
          IntStream.range(0, WRITERS)
              .mapToObj(number -> new Thread(() -> write(journal, "case:" + number % 2)))
              .toList();
      writers.forEach(Thread::start);
      for (Thread writer : writers) {
        join(writer);
      }
      var verdict = journal.verify();
      assertThat(verdict.firstBreak()).isNull();
      assertThat(verdict.entries()).isEqualTo(WRITERS * EACH);
    }
  }

  private static void write(JournalInMemory journal, String chain) {
    try (Connection connection = journal.another()) {
      for (int i = 0; i < EACH; i++) {
        new Writing(connection, journal.seal)
            .add(
                List.of(JournalInMemory.draft(chain, "SAID", Map.of("i", i), Map.of())),
                Extent.EMPTY);
        connection.commit();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
