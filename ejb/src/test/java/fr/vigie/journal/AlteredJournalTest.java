package fr.vigie.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.journal.verify.Break.Kind;
import fr.vigie.journal.verify.CanonicalJson;
import fr.vigie.journal.verify.Extent;
import fr.vigie.journal.verify.Json;
import fr.vigie.journal.verify.Sha256;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlteredJournalTest {
  private JournalInMemory journal;

  @BeforeEach
  void write() throws SQLException {
    journal = JournalInMemory.withSixEntries();
  }

  @AfterEach
  void close() throws SQLException {
    journal.close();
  }

  @Test
  void what_nobody_touched_is_intact() throws SQLException {
    var verdict = journal.verify(journal.reached);
    assertThat(verdict.firstBreak()).isNull();
    assertThat(verdict.entries()).isEqualTo(6);
    assertThat(verdict.checkpoints()).isEqualTo(1);
    assertThat(verdict.unsealed()).isEqualTo(2);
  }

  @Test
  void an_empty_journal_is_intact() throws SQLException {
    try (var empty = new JournalInMemory()) {
      assertThat(empty.verify().intact()).isTrue();
      assertThat(empty.seal()).isEqualTo(Sealing.Outcome.NOTHING_TO_SEAL);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chain = 'contract:2'",
        "chain_position = 9",
        "type = 'OTHER'",
        "told_at = told_at + interval '1' second",
        "canonical = replace(canonical, '3', '4')",
        "canonical = canonical || ' '",
        "hash = replace(hash, substring(hash, 1, 1), '_')"
      })
  void any_column_of_an_entry(String change) throws SQLException {
    for (int position = 1; position <= 6; position++) {
      try (var altered = JournalInMemory.withSixEntries()) {
        altered.sql("update journal_entry set " + change + " where position = " + position);
        assertThat(altered.firstBreak().kind()).isEqualTo(Kind.ALTERED);
        assertThat(altered.firstBreak().position()).isEqualTo(position);
      }
    }
  }

  @Test
  void an_entry_deleted_in_the_middle() throws SQLException {
    journal.sql("delete from journal_entry where position = 4");
    assertBreak(Kind.REMOVED, 4);
  }

  @Test
  void an_entry_deleted_and_the_rest_moved_up() throws SQLException {
    journal.sql(
        "delete from journal_entry where position = 4",
        "update journal_entry set position = 4 where position = 5",
        "update journal_entry set position = 5 where position = 6");
    assertBreak(Kind.REORDERED, 4);
  }

  @Test
  void two_entries_changed_round() throws SQLException {
    journal.sql(
        "update journal_entry set position = 99 where position = 1",
        "update journal_entry set position = 1 where position = 2",
        "update journal_entry set position = 2 where position = 99");
    assertBreak(Kind.REORDERED, 1);
  }

  @Test
  void the_last_entries_cut_off() throws SQLException {
    journal.sql("delete from journal_entry where position >= 6");
    assertBreak(Kind.TRUNCATED, 6);
  }

  @Test
  void more_cut_off_than_was_unsealed() throws SQLException {
    journal.sql("delete from journal_entry where position >= 4");
    assertBreak(Kind.TRUNCATED, 4);
  }

  @Test
  void everything_deleted() throws SQLException {
    journal.sql(
        "delete from journal_personal",
        "delete from journal_entry",
        "delete from journal_unstamped",
        "delete from journal_checkpoint",
        "delete from journal_head");
    assertThat(journal.verify().intact()).as("without a witness it looks like a new one").isTrue();
    assertThat(journal.verify(journal.reached).firstBreak().kind()).isEqualTo(Kind.TRUNCATED);
  }

  @Test
  void an_entry_added_with_a_right_hash() throws SQLException {
    forge(7, "service:MEDIMAIL", 5, lastHash("service:MEDIMAIL"));
    assertBreak(Kind.INSERTED, 7);
  }

  @Test
  void an_entry_added_before_the_first() throws SQLException {
    forge(0, "new", 1, Sha256.NOTHING);
    assertBreak(Kind.INSERTED, 0);
  }

  @Test
  void the_unsealed_end_rewritten_with_right_hashes() throws SQLException {
    journal.sql("delete from journal_entry where position = 6");
    forge(6, "service:MEDIMAIL", 4, lastHash("service:MEDIMAIL"));
    assertBreak(Kind.ALTERED, 5);
  }

  @Test
  void an_entry_rewritten_under_a_checkpoint() throws SQLException {
    journal.sql("delete from journal_entry where position = 4");
    forge(4, "service:MEDIMAIL", 3, hashAt(3));
    assertBreak(Kind.ALTERED, 1);
  }

  @Test
  void the_end_cut_off_and_the_head_set_right_without_the_key() throws SQLException {
    journal.sql(
        "delete from journal_entry where position = 6", "update journal_head set entries = 5");
    assertBreak(Kind.HEAD_ALTERED, 5);
  }

  @Test
  void the_end_cut_off_and_an_older_head_put_back() throws SQLException {
    journal.sql("create table kept as select * from journal_head");
    journal.add("service:MEDIMAIL", "SAID", Map.of());
    journal.sql(
        "delete from journal_entry where position = 7",
        "delete from journal_head",
        "insert into journal_head select * from kept");
    assertThat(journal.verify().intact()).as("the old seal is a valid one").isTrue();
    assertThat(journal.verify(journal.reached).firstBreak().kind()).isEqualTo(Kind.TRUNCATED);
    Extent beforeTheNextEntry = journal.reached;
    journal.add("service:MEDIMAIL", "SAID", Map.of());
    assertThat(journal.verify().intact()).as("the next entry keeps the memory of it").isFalse();
    assertThat(journal.verify(beforeTheNextEntry).intact()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "entries = 7",
        "running = 'x'",
        "checkpoints = 0",
        "last_checkpoint = 'x'",
        "broken_at = 1",
        "mac = 'x'"
      })
  void any_column_of_the_head(String change) throws SQLException {
    journal.sql("update journal_head set " + change);
    assertBreak(Kind.HEAD_ALTERED, 6);
  }

  @Test
  void the_head_deleted_is_remembered_by_the_next_entry() throws SQLException {
    journal.sql("delete from journal_head");
    assertBreak(Kind.HEAD_ALTERED, 6);
    journal.add("service:MEDIMAIL", "SAID", Map.of());
    assertThat(journal.firstBreak()).isNotNull();
    assertThat(journal.seal()).isEqualTo(Sealing.Outcome.BROKEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "number = 2",
        "last_position = 3",
        "last_position = 5",
        "canonical = replace(canonical, '4', '5')",
        "hash = 'x'",
        "signature = 'x'",
        "signature = replace(signature, '==', '')"
      })
  void any_column_of_a_checkpoint(String change) throws SQLException {
    journal.sql("delete from journal_unstamped", "update journal_checkpoint set " + change);
    assertBreak(Kind.CHECKPOINT_ALTERED, 1);
  }

  @Test
  void a_checkpoint_deleted() throws SQLException {
    journal.sql("delete from journal_unstamped", "delete from journal_checkpoint");
    assertBreak(Kind.CHECKPOINT_REMOVED, 1);
  }

  @Test
  void a_checkpoint_deleted_between_two() throws SQLException {
    assertThat(journal.seal()).isEqualTo(Sealing.Outcome.SEALED);
    journal.sql("delete from journal_unstamped", "delete from journal_checkpoint where number = 1");
    assertBreak(Kind.CHECKPOINT_REMOVED, 1);
  }

  @Test
  void a_checkpoint_of_the_portals_own_put_back_where_it_does_not_belong() throws SQLException {
    journal.seal();
    journal.sql(
        "create table kept as select * from journal_checkpoint where number = 2",
        "delete from journal_unstamped",
        "update journal_checkpoint set number = 3 where number = 2",
        "insert into journal_checkpoint select * from kept");
    assertThat(journal.firstBreak().kind()).isEqualTo(Kind.CHECKPOINT_ALTERED);
  }

  @Test
  void a_checkpoint_interrupted_leaves_nothing_behind() throws SQLException {
    new Sealing(journal.connection, journal.seal)
        .seal(JournalInMemory.NOON, journal.keys, Extent.EMPTY);
    journal.connection.rollback();
    assertThat(journal.verify(journal.reached).unsealed()).isEqualTo(2);
    assertThat(journal.seal()).isEqualTo(Sealing.Outcome.SEALED);
    assertThat(journal.verify(journal.reached).unsealed()).isZero();
  }

  @Test
  void what_was_altered_is_never_sealed() throws SQLException {
    journal.sql("update journal_entry set canonical = canonical || ' ' where position = 6");
    assertThat(journal.seal()).isEqualTo(Sealing.Outcome.BROKEN);
    assertBreak(Kind.ALTERED, 6);
  }

  @Test
  void personal_data_changed() throws SQLException {
    journal.sql("update journal_personal set payload = '{\"name\":\"somebody else\"}'");
    assertBreak(Kind.ALTERED, 3);
  }

  @Test
  void personal_data_deleted_without_an_erasure() throws SQLException {
    journal.sql("delete from journal_personal");
    assertBreak(Kind.REMOVED, 3);
  }

  @Test
  void personal_data_added_to_an_entry_that_has_none() throws SQLException {
    journal.sql("insert into journal_personal (position, salt, payload) values (1, 's', 'p')");
    assertBreak(Kind.ALTERED, 1);
  }

  @Test
  void personal_data_erased_as_they_should_leave_the_journal_intact() throws SQLException {
    journal.sql("delete from journal_personal");
    journal.add(
        List.of(
            JournalInMemory.draft(
                "service:MEDIMAIL",
                EntryTypes.ERASED,
                Map.of("positions", List.of(3L), "reason", "retention"),
                Map.of())));
    assertThat(journal.verify(journal.reached).firstBreak()).isNull();
  }

  private void assertBreak(Kind kind, long position) throws SQLException {
    var found = journal.firstBreak();
    assertThat(found).isNotNull();
    assertThat(found.kind()).as(found.detail()).isEqualTo(kind);
    assertThat(found.position()).as(found.detail()).isEqualTo(position);
  }

  /** Adds an entry as somebody would who knows the format but not the keys. */
  private void forge(long position, String chain, long chainPosition, String previous)
      throws SQLException {
    Map<String, Object> entry =
        new HashMap<>(
            Json.object(
                journal.texts("select canonical from journal_entry where position = 1").get(0)));
    entry.put("position", position);
    entry.put("chain", chain);
    entry.put("chainPosition", chainPosition);
    entry.put("previous", previous);
    entry.put("type", "FORGED");
    String canonical = CanonicalJson.of(entry);
    journal.sql(
        "insert into journal_entry"
            + " (position, chain, chain_position, type, told_at, canonical, hash) values"
            + " (%d, '%s', %d, 'FORGED', '%s', '%s', '%s')"
                .formatted(
                    position,
                    chain,
                    chainPosition,
                    JournalInMemory.NOON,
                    canonical,
                    Sha256.hex(canonical)));
  }

  private String lastHash(String chain) throws SQLException {
    return journal
        .texts(
            "select hash from journal_entry where chain = '"
                + chain
                + "' order by chain_position desc limit 1")
        .get(0);
  }

  private String hashAt(long position) throws SQLException {
    return journal.texts("select hash from journal_entry where position = " + position).get(0);
  }
}
