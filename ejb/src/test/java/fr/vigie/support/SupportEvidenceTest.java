package fr.vigie.support;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.sla.support.SupportCase;
import fr.vigie.sla.support.SupportFixture;
import fr.vigie.sla.support.SupportStatement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportEvidenceTest {
  private final SupportEvidence evidence = new SupportEvidence();

  @Test
  void figuresFollowFromTheFactsTheyWereComputedFrom() {
    assertThat(evidence.follows(written().getBytes(StandardCharsets.UTF_8))).isTrue();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    // a figure
    "'\"missed\":1', '\"missed\":0'",
    "'\"verdict\":\"BROKEN\"', '\"verdict\":\"KEPT\"'",
    "'\"openAtEnd\":0', '\"openAtEnd\":1'",
    "'\"contestedSeconds\":3600', '\"contestedSeconds\":3599'",
    // a fact: taken in charge at 09:29 instead of 09:40 Paris time
    "'[3,\"TAKEN_IN_CHARGE\",1786347600', '[3,\"TAKEN_IN_CHARGE\",1786346940'",
    "'DECLARED\",1786345200,1786345200,\"BLOCKING\"', 'DECLARED\",1786345200,1786345200,\"MAJOR\"'",
    // a term, a calendar, a format
    "'\"amount\":30', '\"amount\":60'",
    "'[\"08:00\",\"18:00\"]', '[\"10:00\",\"18:00\"]'",
    "'vigie-support-evidence/1', 'vigie-support-evidence/0'"
  })
  void aChangedFactOrFigureIsFound(String original, String changed) {
    String text = written();
    assertThat(text).contains(original);

    String forged = text.replaceAll(Pattern.quote(original), changed);

    assertThat(evidence.follows(forged.getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"''", "'{}'", "'[1,2]'", "'{\"format\":\"vigie-support-evidence/1\"}'"})
  void whatIsNoEvidenceProvesNothing(String text) {
    assertThat(evidence.follows(text.getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  @Test
  void aMonthWithoutTicketsHasEvidenceToo() {
    SupportCase one = SupportFixture.anIncidentOfAugust();
    var nothing =
        new SupportCase(
            one.service(),
            one.zone(),
            one.month(),
            one.now(),
            one.governing(),
            one.terms(),
            one.structures(),
            List.of());

    assertThat(
            evidence.follows(
                SupportEvidence.write(nothing, SupportStatement.of(nothing).figures())))
        .isTrue();
  }

  @Test
  void noCellOfTheTableIsAFormula() {
    assertThat(TicketTable.text("=1+1")).isEqualTo("'=1+1");
    assertThat(TicketTable.text("@SUM(A1)")).isEqualTo("'@SUM(A1)");
    assertThat(TicketTable.text("INC-2026-00001")).isEqualTo("INC-2026-00001");
  }

  private static String written() {
    SupportCase facts = SupportFixture.anIncidentOfAugust();
    return new String(
        SupportEvidence.write(facts, SupportStatement.of(facts).figures()), StandardCharsets.UTF_8);
  }
}
