package fr.vigie.support;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.sla.support.SupportFixture;
import fr.vigie.sla.support.SupportFixture.Story;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportEvidenceTest {
  private static final JsonProvider JSON = JsonProvider.provider();

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
    var nothing = new Story(SupportFixture.anIncidentOfAugust().facts(), List.of());

    assertThat(evidence.follows(written(nothing).getBytes(StandardCharsets.UTF_8))).isTrue();
  }

  @Test
  void evidenceIsReadInWhateverOrderItStands() {
    JsonObject json = JSON.createReader(new StringReader(written())).readObject();
    JsonObject facts = json.getJsonObject("case");
    JsonObjectBuilder turned = JSON.createObjectBuilder().add("figures", json.get("figures"));
    JsonObjectBuilder turnedFacts = JSON.createObjectBuilder();
    facts.forEach(
        (name, value) -> {
          if (!name.equals("tickets")) {
            turnedFacts.add(name, value);
          }
        });
    turned
        .add("case", turnedFacts.add("tickets", facts.get("tickets")))
        .add("format", json.get("format"));

    assertThat(evidence.follows(turned.build().toString().getBytes(StandardCharsets.UTF_8)))
        .isTrue();
  }

  @Test
  void noCellOfTheTableIsAFormula() {
    assertThat(TicketTable.text("=1+1")).isEqualTo("'=1+1");
    assertThat(TicketTable.text("@SUM(A1)")).isEqualTo("'@SUM(A1)");
    assertThat(TicketTable.text("INC-2026-00001")).isEqualTo("INC-2026-00001");
  }

  private static String written() {
    return written(SupportFixture.anIncidentOfAugust());
  }

  private static String written(Story story) {
    var writer = new EvidenceWriter();
    story.tickets().forEach(writer::add);
    try (InputStream content =
        writer.finish(new ToldMonth(story.facts(), story.statement())).open()) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
