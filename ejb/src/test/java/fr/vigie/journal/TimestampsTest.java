package fr.vigie.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.journal.verify.Break.Kind;
import fr.vigie.reports.seal.InstanceKeys;
import fr.vigie.reports.seal.TimestampAuthority;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimestampsTest {
  private static final InstanceKeys OTHER = JournalInMemory.authority("Autre");

  private JournalInMemory journal;

  @BeforeEach
  void write() throws SQLException {
    journal = JournalInMemory.withSixEntries();
    journal.seal();
  }

  @AfterEach
  void close() throws SQLException {
    journal.close();
  }

  @Test
  void a_checkpoint_without_a_timestamp_is_intact_and_counted() throws SQLException {
    assertThat(journal.verify().intact()).isTrue();
    assertThat(journal.verify().stamps().missing()).isEqualTo(2);
    assertThat(journal.verify().stamps().valid()).isZero();
  }

  @Test
  void what_was_missing_is_completed_later_and_its_delay_told() throws SQLException {
    journal.stamp(JournalInMemory.AUTHORITY);

    var verdict = journal.verify(journal.reached);

    assertThat(verdict.firstBreak()).isNull();
    assertThat(verdict.stamps().valid()).isEqualTo(2);
    assertThat(verdict.stamps().missing()).isZero();
    assertThat(verdict.stamps().longestDelay())
        .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    assertThat(new Rows(journal.connection).unstamped(10)).isEmpty();
  }

  @Test
  void a_checkpoint_sealed_after_a_stamp_waits_for_its_own() throws SQLException {
    journal.stamp(JournalInMemory.AUTHORITY);
    journal.add("service:MEDIMAIL", "SAID", java.util.Map.of());
    journal.seal();

    assertThat(new Rows(journal.connection).unstamped(10)).extracting("number").containsExactly(3L);
  }

  @Test
  void an_authority_that_nobody_trusts_vouches_for_nothing() throws SQLException {
    journal.stamp(OTHER);
    assertWrong(1);
  }

  @Test
  void the_timestamp_of_another_checkpoint_vouches_for_nothing() throws SQLException {
    journal.stamp(JournalInMemory.AUTHORITY);
    journal.sql(
        "update journal_checkpoint set timestamp_token ="
            + " (select timestamp_token from journal_checkpoint where number = 1)"
            + " where number = 2");
    assertWrong(5);
  }

  @Test
  void what_is_no_timestamp_at_all_is_found() throws SQLException {
    for (String token : new String[] {"", "x", "MAA=", "MIAAAA=="}) {
      journal.sql("update journal_checkpoint set timestamp_token = '" + token + "'");
      assertWrong(1);
    }
  }

  @Test
  void a_timestamp_cut_off_is_found() throws SQLException {
    journal.stamp(JournalInMemory.AUTHORITY);
    journal.sql(
        "update journal_checkpoint set timestamp_token ="
            + " substring(timestamp_token, 1, 4 * (length(timestamp_token) / 8))");
    assertWrong(1);
  }

  @Test
  void an_authority_out_of_reach_or_not_trusted_leaves_the_checkpoints_for_the_next_minute()
      throws SQLException {
    var stamping = new Stamping();
    stamping.dataSource = journal.dataSource();
    var authority = new Authority();

    assertThat(stamping.stamp(authority, JournalInMemory.NOON)).isZero();
    authority.keys = OTHER;
    assertThat(stamping.stamp(authority, JournalInMemory.NOON)).isZero();
    assertThat(journal.verify().intact()).isTrue();
    assertThat(journal.verify().stamps().missing()).isEqualTo(2);
    journal.connection.commit();

    authority.keys = JournalInMemory.AUTHORITY;
    assertThat(stamping.stamp(authority, JournalInMemory.NOON)).isEqualTo(2);
    assertThat(stamping.stamp(authority, JournalInMemory.NOON)).isZero();
    assertThat(journal.verify().stamps().valid()).isEqualTo(2);
  }

  /** An authority that answers once it has keys. */
  private static final class Authority implements TimestampSource {
    private InstanceKeys keys;

    @Override
    public byte[] stamp(byte[] sha256, Instant at) {
      if (keys == null) {
        throw new IllegalStateException("no answer");
      }
      return TimestampAuthority.local(keys).stamp(sha256, at);
    }

    @Override
    public List<X509Certificate> trusted() {
      return JournalInMemory.AUTHORITY.anchors();
    }

    @Override
    public boolean isOwn() {
      return false;
    }
  }

  private void assertWrong(long position) throws SQLException {
    var found = journal.verify().firstBreak();
    assertThat(found).isNotNull();
    assertThat(found.kind()).as(found.detail()).isEqualTo(Kind.TIMESTAMP_WRONG);
    assertThat(found.position()).isEqualTo(position);
  }
}
