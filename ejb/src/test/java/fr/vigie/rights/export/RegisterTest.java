package fr.vigie.rights.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.processing.Right;
import fr.vigie.rights.Channel;
import fr.vigie.rights.RegisterDesk.Figures;
import fr.vigie.rights.RegisteredRequest;
import fr.vigie.rights.rules.CaseOutcome;
import fr.vigie.rights.rules.CaseStatus;
import fr.vigie.rights.rules.ClockState;
import fr.vigie.rights.rules.RefusalGround;
import fr.vigie.rights.rules.RegisterFigures;
import fr.vigie.rights.rules.ToldFigures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A register taken away as a table, as a workbook and as evidence. */
class RegisterTest {
  private static final RegisterWords FRENCH = new RegisterWords(Locale.FRENCH);
  private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");

  @TempDir Path folder;

  @Test
  void a_table_begins_with_the_mark_of_utf_8_and_has_a_column_for_everything() throws Exception {
    String csv = csv(FRENCH, answered("DR-2026-0001"));

    assertThat(csv).startsWith("\uFEFFNuméro;État;");
    assertThat(csv.lines().skip(1))
        .containsExactly(
            "DR-2026-0001;Close;répond;Accès;Courrier postal;Messages échangés;Clinique;2026-03-05;;"
                + "2026-04-07;2026-03-15;10;Tenu;oui;non;Demande excessive;non");
    assertThat(csv(new RegisterWords(Locale.ENGLISH), answered("DR-2026-0001")))
        .startsWith("\uFEFFNumber,Status,");
  }

  @Test
  void of_a_request_that_others_answer_only_the_own_acts_are_told() throws Exception {
    assertThat(csv(FRENCH, passedOn("DR-2026-0002")).lines().skip(1))
        .containsExactly(
            "DR-2026-0002;Transmise;transmise;Accès;Courrier postal;Messages échangés;Clinique;"
                + "2026-03-05;2026-03-06;;;;;;;;non");
  }

  @ParameterizedTest
  @CsvSource({
    "=1+1, '''=1+1'",
    "+33, '''+33'",
    "-1, '''-1'",
    "@cmd, '''@cmd'",
    "Accès, Accès",
    "DR-2026-0001, DR-2026-0001"
  })
  void no_cell_is_a_formula(String text, String cell) {
    assertThat(RegisterCsv.cell(text)).isEqualTo(cell);
  }

  @Test
  void a_workbook_has_filters_under_its_headers_dates_that_are_dates_and_its_figures()
      throws Exception {
    var out = new ByteArrayOutputStream();
    try (var sheet = new RegisterSheet(out, table(FRENCH), FRENCH)) {
      sheet.add(answered("DR-2026-0001"));
      sheet.add(passedOn("DR-2026-0002"));
      sheet.figures(RegisterFigureLine.of(figures(), FRENCH));
    }

    Map<String, String> parts = parts(out.toByteArray());

    assertThat(parts.get("xl/worksheets/sheet1.xml"))
        .contains("<autoFilter ref=\"A1:Q3\">")
        .contains("<c r=\"H2\" s=\"2\" t=\"n\"><v>46086")
        .contains("ySplit=\"1\"");
    assertThat(parts.get("xl/styles.xml")).contains("dd/mm/yyyy");
    assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("Demandes re", "non communiqu");
  }

  @Test
  void rows_leave_the_workbook_as_they_come() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var sheet = new RegisterSheet(out, table(FRENCH), FRENCH)) {
      for (int row = 0; row < 20_000; row++) {
        sheet.add(answered("DR-2026-%05d".formatted(row)));
      }
      assertThat(out.size()).isGreaterThan(100_000);
      sheet.figures(List.of());
    }
    assertThat(parts(out.toByteArray()).get("xl/worksheets/sheet1.xml")).contains("A1:Q20001");
  }

  @Test
  void figures_follow_from_their_evidence_until_somebody_changes_either() {
    String evidence =
        new String(
            RegisterEvidence.write(
                List.of(answered("DR-2026-0001"), passedOn("DR-2026-0002")),
                RegisterFigures.of(List.of(outcome()))),
            StandardCharsets.UTF_8);

    assertThat(follows(evidence)).isTrue();
    assertThat(evidence).doesNotContain("DR-2026-0002");
    assertThat(follows(evidence.replace("\"inTime\":1", "\"inTime\":2"))).isFalse();
    assertThat(follows(evidence.replace("\"MET\"", "\"MET_LATE\""))).isFalse();
    assertThat(follows("{}")).isFalse();
    assertThat(follows("no JSON")).isFalse();
  }

  private static boolean follows(String evidence) {
    return new RegisterEvidence().follows(evidence.getBytes(StandardCharsets.UTF_8));
  }

  private static String csv(RegisterWords words, RegisteredRequest request) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var csv = new RegisterCsv(out, table(words), words)) {
      csv.add(request);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static RegisterTable table(RegisterWords words) {
    return new RegisterTable(words, Map.of(ID, "Messages échangés"), id -> "Clinique");
  }

  private static Figures figures() {
    RegisterFigures figures = RegisterFigures.of(List.of(outcome()));
    return new Figures(figures, ToldFigures.of(figures));
  }

  private static CaseOutcome outcome() {
    return new CaseOutcome(
        LocalDate.of(2026, 3, 5),
        LocalDate.of(2026, 4, 7),
        OptionalLong.of(10),
        ClockState.MET,
        true,
        false,
        List.of(RefusalGround.EXCESSIVE));
  }

  private static RegisteredRequest answered(String ref) {
    return new RegisteredRequest(
        ref,
        CaseStatus.CLOSED,
        true,
        Set.of(Right.ACCESS),
        Channel.LETTER,
        ID,
        ID,
        Instant.parse("2026-03-05T09:00:00Z"),
        null,
        Instant.parse("2026-03-15T09:00:00Z"),
        Optional.of(outcome()),
        false);
  }

  private static RegisteredRequest passedOn(String ref) {
    return new RegisteredRequest(
        ref,
        CaseStatus.FORWARDED,
        false,
        Set.of(Right.ACCESS),
        Channel.LETTER,
        ID,
        ID,
        Instant.parse("2026-03-05T09:00:00Z"),
        Instant.parse("2026-03-06T09:00:00Z"),
        null,
        Optional.empty(),
        false);
  }

  /** Read by the directory at its end, as spreadsheet programs do. */
  private Map<String, String> parts(byte[] workbook) throws IOException {
    Path file = Files.write(folder.resolve("register.xlsx"), workbook);
    var parts = new HashMap<String, String>();
    try (var zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        parts.put(
            entry.getName(),
            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
