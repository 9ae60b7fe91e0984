package fr.vigie.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.sla.AvailabilityCase;
import fr.vigie.sla.Ceiling;
import fr.vigie.sla.Commitment;
import fr.vigie.sla.CommitmentFacts;
import fr.vigie.sla.Exclusion;
import fr.vigie.sla.ExclusionState;
import fr.vigie.sla.HandOutage;
import fr.vigie.sla.ObservedPath;
import fr.vigie.sla.Reading;
import fr.vigie.sla.ServiceFacts;
import fr.vigie.sla.ShareTable;
import fr.vigie.sla.StatementPeriod;
import fr.vigie.time.Spans;
import fr.vigie.time.Spans.Span;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {
  private static final StatementPeriod AUGUST = StatementPeriod.month(YearMonth.of(2026, 8));

  @Test
  void figuresFollowFromTheFactsTheyWereComputedFrom() {
    assertThat(Evidence.followsFromItself(evidence())).isTrue();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "'\"netSeconds\":9000', '\"netSeconds\":8999'",
    "'\"verdict\":\"KEPT\"', '\"verdict\":\"BROKEN\"'",
    "'\"state\":\"PROPOSED\"', '\"state\":\"AGREED\"'",
    "'\"contractualSeconds\":31536000', '\"contractualSeconds\":31536001'",
    "'vigie-availability-evidence/2', 'vigie-availability-evidence/0'"
  })
  void aChangedFactOrFigureIsFound(String written, String changed) {
    String text = new String(evidence(), StandardCharsets.UTF_8);
    assertThat(text).contains(written);

    String forged = text.replaceFirst(java.util.regex.Pattern.quote(written), changed);

    assertThat(Evidence.followsFromItself(forged.getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"''", "'{}'", "'[1,2]'", "'{\"format\":\"vigie-availability-evidence/1\"}'"})
  void whatIsNoEvidenceProvesNothing(String text) {
    assertThat(Evidence.followsFromItself(text.getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  @Test
  void eachStatementFollowsFromItsOwnCase() {
    AvailabilityCase open = facts();
    var closedOtherwise =
        new AvailabilityCase(
            open.service(),
            open.reading(),
            open.facts(),
            open.commitments(),
            open.asOf() - 1,
            open.closed());
    var both =
        List.of(
            new Evidence.Part(open, List.of(AUGUST)),
            new Evidence.Part(closedOtherwise, List.of(AUGUST)));

    assertThat(Evidence.followsFromItself(Evidence.write(both))).isTrue();
  }

  @Test
  void aReportFromBeforeMonthsKeptTheirStatementsIsStillBelieved() {
    String oneCase =
        new String(evidence(), StandardCharsets.UTF_8)
            .replace(
                "vigie-availability-evidence/2\",\"parts\":[{", "vigie-availability-evidence/1\",")
            .replaceFirst("\\}\\]\\}$", "}");

    assertThat(Evidence.followsFromItself(oneCase.getBytes(StandardCharsets.UTF_8))).isTrue();
    assertThat(
            Evidence.followsFromItself(
                oneCase
                    .replace("\"netSeconds\":9000", "\"netSeconds\":8999")
                    .getBytes(StandardCharsets.UTF_8)))
        .isFalse();
  }

  private static byte[] evidence() {
    return Evidence.write(List.of(new Evidence.Part(facts(), List.of(AUGUST))));
  }

  private static AvailabilityCase facts() {
    Reading reading = Reading.calendarYear(ZoneOffset.UTC);
    Span year = reading.needed(AUGUST);
    Spans all = Spans.of(year.start(), year.end());
    Spans down = span("2026-08-11T09:00:00Z", "2026-08-11T11:30:00Z");
    return new AvailabilityCase(
        "MEDIMAIL",
        reading,
        new ServiceFacts(
            year,
            List.of(new ObservedPath("webmail", all.subtract(down), down)),
            List.of(new ShareTable(year, new TreeMap<>(Map.of("webmail", 550_000)))),
            List.of(HandOutage.ofPaths("outage", down.toList().get(0), Set.of("webmail"))),
            List.of(
                Exclusion.ofService(
                    "exclusion",
                    span("2026-08-11T11:00:00Z", "2026-08-11T12:00:00Z").toList().get(0),
                    ExclusionState.PROPOSED))),
        List.of(
            new CommitmentFacts(
                new Commitment(
                    "B",
                    "ALWAYS",
                    true,
                    31_536_000,
                    List.of(
                        Ceiling.annualRate("annual-rate-99.3", "99.3"),
                        Ceiling.monthlySeconds("month-8h", 28_800))),
                all,
                all)),
        year.end(),
        true);
  }

  private static Spans span(String from, String to) {
    return Spans.of(Instant.parse(from), Instant.parse(to));
  }
}
