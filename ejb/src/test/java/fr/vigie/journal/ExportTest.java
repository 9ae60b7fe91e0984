package fr.vigie.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.journal.verify.Break.Kind;
import fr.vigie.journal.verify.Signatures;
import fr.vigie.journal.verify.TimestampChecks;
import fr.vigie.journal.verify.Verdict;
import fr.vigie.journal.verify.VerifyExport;
import fr.vigie.reports.seal.InstanceKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines 1 to 9: the key, entries 1 to 4, a checkpoint, entries 5 and 6, the end. */
class ExportTest {
  private static final List<String> LINES = lines();

  @Test
  void what_nobody_touched_is_intact() throws IOException {
    Verdict verdict = verify(LINES);
    assertThat(verdict.firstBreak()).isNull();
    assertThat(verdict.entries()).isEqualTo(6);
    assertThat(verdict.checkpoints()).isEqualTo(1);
    assertThat(verdict.unsealed()).isEqualTo(2);
  }

  @Test
  void nothing_personal_is_exported() {
    assertThat(String.join("", LINES)).doesNotContain("somebody");
  }

  @Property
  void any_character_changed_is_found(
      @ForAll @IntRange(min = 0, max = 8) int line,
      @ForAll @IntRange(min = 0, max = 10_000) int place,
      @ForAll @IntRange(min = 1, max = 90) int by)
      throws IOException {
    String text = LINES.get(line);
    int at = place % text.length();
    char changed = (char) (' ' + (text.charAt(at) - ' ' + by) % 95);
    var lines = new ArrayList<>(LINES);
    lines.set(line, text.substring(0, at) + changed + text.substring(at + 1));
    assertThat(isIntact(lines)).as(lines.get(line)).isFalse();
  }

  @Property
  void any_line_removed_is_found(@ForAll @IntRange(min = 0, max = 8) int line) throws IOException {
    var lines = new ArrayList<>(LINES);
    lines.remove(line);
    assertThat(isIntact(lines)).isFalse();
  }

  @Property
  void any_line_that_comes_twice_is_found(
      @ForAll @IntRange(min = 0, max = 8) int line, @ForAll @IntRange(min = 1, max = 9) int where)
      throws IOException {
    var lines = new ArrayList<>(LINES);
    lines.add(where, LINES.get(line));
    assertThat(isIntact(lines)).isFalse();
  }

  @Property
  void any_two_lines_changed_round_are_found(
      @ForAll @IntRange(min = 0, max = 8) int one, @ForAll @IntRange(min = 1, max = 8) int on)
      throws IOException {
    var lines = new ArrayList<>(LINES);
    Collections.swap(lines, one, (one + on) % 9);
    assertThat(isIntact(lines)).isFalse();
  }

  @Property
  void an_export_cut_off_anywhere_is_found(@ForAll @IntRange(min = 0, max = 10_000) int length)
      throws IOException {
    String whole = String.join("\n", LINES);
    assertThat(isIntact(List.of(whole.substring(0, length % whole.length())))).isFalse();
  }

  @Test
  void the_kind_and_place_of_the_break_are_told() throws IOException {
    assertThat(verify(without(3)).firstBreak().kind()).isEqualTo(Kind.REMOVED);
    assertThat(verify(without(3)).firstBreak().position()).isEqualTo(3);
    assertThat(verify(without(7)).firstBreak().kind()).isEqualTo(Kind.TRUNCATED);
    assertThat(verify(without(5)).firstBreak().kind()).isEqualTo(Kind.CHECKPOINT_REMOVED);
    var swapped = new ArrayList<>(LINES);
    Collections.swap(swapped, 1, 3);
    assertThat(verify(swapped).firstBreak().kind()).isEqualTo(Kind.REORDERED);
    assertThat(verify(swapped).firstBreak().position()).isEqualTo(1);
  }

  @Test
  void the_program_prints_its_verdict_and_ends_with_its_code(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("journal.ndjson");
    assertThat(run(file.toString())).startsWith("2:");
    Files.writeString(file, String.join("\n", LINES));
    assertThat(run(file.toString())).startsWith("0:").contains("INTACT");
    assertThat(run(file.toString(), "another key")).startsWith("1:").contains("BROKEN");
    Files.writeString(file, String.join("\n", without(3)));
    assertThat(run(file.toString())).startsWith("1:").contains("REMOVED at 3");
    assertThat(run()).startsWith("2:").contains("usage");
  }

  @Test
  void the_program_believes_the_timestamps_of_the_authorities_given(@TempDir Path folder)
      throws IOException, SQLException, CertificateEncodingException {
    Path file = folder.resolve("journal.ndjson");
    String fingerprint;
    try (var journal = JournalInMemory.withSixEntries()) {
      journal.stamp(JournalInMemory.AUTHORITY);
      Files.writeString(file, journal.export());
      fingerprint = Signatures.fingerprint(journal.keys.getPublic());
    }
    Path known = pem(folder.resolve("known.pem"), JournalInMemory.AUTHORITY);
    Path other = pem(folder.resolve("other.pem"), JournalInMemory.authority("Autre"));

    assertThat(run(file.toString(), fingerprint))
        .startsWith("0:")
        .contains("timestamps  1, 0 missing, at most 1 s", "authority not checked");
    assertThat(run(file.toString(), fingerprint, known.toString()))
        .startsWith("0:")
        .contains("INTACT")
        .doesNotContain("not checked");
    assertThat(run(file.toString(), fingerprint, other.toString()))
        .startsWith("1:")
        .contains("TIMESTAMP_WRONG");
  }

  private static Path pem(Path file, InstanceKeys keys)
      throws IOException, CertificateEncodingException {
    var text = new StringBuilder();
    for (X509Certificate anchor : keys.anchors()) {
      text.append("-----BEGIN CERTIFICATE-----\n")
          .append(Base64.getMimeEncoder().encodeToString(anchor.getEncoded()))
          .append("\n-----END CERTIFICATE-----\n");
    }
    return Files.writeString(file, text);
  }

  private static String run(String... arguments) {
    var printed = new ByteArrayOutputStream();
    int code = VerifyExport.run(arguments, new PrintStream(printed, true, StandardCharsets.UTF_8));
    return code + ":" + printed.toString(StandardCharsets.UTF_8);
  }

  private static List<String> without(int line) {
    var lines = new ArrayList<>(LINES);
    lines.remove(line);
    return lines;
  }

  private static Verdict verify(List<String> lines) throws IOException {
    return VerifyExport.verify(
            new StringReader(String.join("\n", lines)), TimestampChecks.trustingAnybody())
        .verdict();
  }

  private static boolean isIntact(List<String> lines) throws IOException {
    try {
      return verify(lines).intact();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static List<String> lines() {
    try (var journal = JournalInMemory.withSixEntries()) {
      return journal.export().lines().toList();
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
