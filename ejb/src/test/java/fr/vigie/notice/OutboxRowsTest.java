package fr.vigie.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxRowsTest {
  private static final Instant NOON = Instant.parse("2026-08-03T10:00:00Z");
  private static final UUID FIRST = new UUID(0, 1);
  private static final UUID SECOND = new UUID(0, 2);

  private final String url =
      "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
  private Connection connection;
  private Connection another;
  private OutboxRows rows;

  @BeforeEach
  void write() throws SQLException {
    connection = DriverManager.getConnection(url, "sa", "");
    Flyway.configure().dataSource(url, "sa", "").load().migrate();
    connection.setAutoCommit(false);
    another = DriverManager.getConnection(url, "sa", "");
    another.setAutoCommit(false);
    rows = new OutboxRows(connection);
    rows.add(
        FIRST,
        new Mail(
            "dpo@vigie.example",
            "Rapport",
            "Bonjour",
            Optional.of(new Mail.Attachment("rapport.pdf", SECOND, "application/pdf"))),
        NOON);
    rows.add(SECOND, new Mail("dpo@vigie.example", "Rappel", "Bonjour"), NOON.plusSeconds(60));
    connection.commit();
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    another.close();
  }

  @Test
  void a_mail_is_due_from_the_moment_it_was_written() throws SQLException {
    assertThat(rows.due(NOON.minusSeconds(1))).isEmpty();
    assertThat(rows.due(NOON)).containsExactly(FIRST);
    assertThat(rows.due(NOON.plusSeconds(60))).containsExactly(FIRST, SECOND);
  }

  @Test
  void it_is_claimed_as_it_was_written() throws SQLException {
    OutboxRows.Waiting claimed = rows.claim(FIRST, NOON).orElseThrow();
    assertThat(claimed.mail().attachment()).map(Mail.Attachment::file).contains(SECOND);
    assertThat(claimed.written()).isEqualTo(NOON);
    assertThat(rows.claim(SECOND, NOON.plusSeconds(60)).orElseThrow().mail().attachment())
        .isEmpty();
  }

  @Test
  void what_one_node_sends_another_passes_by_and_takes_the_next() throws SQLException {
    Instant later = NOON.plusSeconds(60);
    var others = new OutboxRows(another);
    assertThat(rows.claim(FIRST, later)).isPresent();
    assertThat(others.due(later)).containsExactly(FIRST, SECOND);
    assertThat(others.claim(FIRST, later)).isEmpty();
    assertThat(others.claim(SECOND, later)).isPresent();
  }

  @Test
  void what_a_crash_interrupted_is_due_again() throws SQLException {
    assertThat(rows.claim(FIRST, NOON)).isPresent();
    connection.rollback();
    assertThat(new OutboxRows(another).claim(FIRST, NOON)).isPresent();
  }

  @Test
  void a_mail_sent_or_failed_is_never_due_again() throws SQLException {
    rows.sent(FIRST, NOON);
    rows.fail(SECOND, NOON);
    assertThat(rows.due(NOON.plusSeconds(1_000_000))).isEmpty();
    assertThat(rows.claim(FIRST, NOON)).isEmpty();
  }

  @Test
  void a_mail_postponed_waits() throws SQLException {
    rows.postpone(FIRST, NOON.plusSeconds(120));
    assertThat(rows.due(NOON.plusSeconds(60))).containsExactly(SECOND);
    assertThat(rows.claim(FIRST, NOON.plusSeconds(120)).orElseThrow().attempts()).isEqualTo(1);
  }

  @Test
  void what_came_of_a_mail_about_a_case_is_told_once_and_its_text_forgotten() throws SQLException {
    UUID third = new UUID(0, 3);
    rows.add(third, new Mail("a@vigie.example", "Accusé", "Code"), "case:1", NOON);
    assertThat(rows.untold()).isEmpty();

    rows.sent(third, NOON.plusSeconds(5));

    assertThat(rows.untold()).containsExactly(third);
    assertThat(rows.outcome(third))
        .contains(new OutboxRows.Outcome("case:1", true, NOON.plusSeconds(5)));
    assertThat(text(third)).isEmpty();
    rows.told(third);
    assertThat(rows.untold()).isEmpty();
    assertThat(rows.outcome(third)).isEmpty();
  }

  @Test
  void a_mail_about_no_case_has_nothing_to_tell_and_keeps_its_text() throws SQLException {
    rows.sent(FIRST, NOON);

    assertThat(rows.untold()).isEmpty();
    assertThat(text(FIRST)).isEqualTo("Bonjour");
  }

  private String text(UUID id) throws SQLException {
    try (var query = connection.prepareStatement("select body from outbox_mail where id = ?")) {
      query.setObject(1, id);
      try (var row = query.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getString(1);
      }
    }
  }

  @Test
  void every_mail_about_a_case_is_forgotten_whatever_became_of_it_and_no_other()
      throws SQLException {
    var mail = new Mail("personne@vigie.example", "Votre demande", "Bonjour");
    rows.add(new UUID(0, 3), mail, "rights-acknowledgement DR-2026-0001 x", NOON);
    rows.add(new UUID(0, 4), mail, "rights-letter DR-2026-0001", NOON);
    rows.add(new UUID(0, 5), mail, "rights-acknowledgement DR-2026-00010 x", NOON);
    rows.fail(new UUID(0, 4), NOON);

    assertThat(rows.forgetAbout("DR-2026-0001")).isEqualTo(2);

    assertThat(rows.forgetAbout("DR-2026-0001")).isZero();
    assertThat(rows.due(NOON)).contains(FIRST, new UUID(0, 5)).doesNotContain(new UUID(0, 3));
  }
}
