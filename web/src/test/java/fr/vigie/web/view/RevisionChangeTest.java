package fr.vigie.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.sla.Availability;
import fr.vigie.sla.AvailabilityCase;
import fr.vigie.sla.AvailabilityStatement;
import fr.vigie.sla.Ceiling;
import fr.vigie.sla.Commitment;
import fr.vigie.sla.CommitmentFacts;
import fr.vigie.sla.ObservedPath;
import fr.vigie.sla.Reading;
import fr.vigie.sla.ServiceFacts;
import fr.vigie.sla.StatementPeriod;
import fr.vigie.time.Spans;
import fr.vigie.time.Spans.Span;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RevisionChangeTest {
  private static final StatementPeriod MAY = StatementPeriod.month(YearMonth.of(2026, 5));
  private static final Wording ENGLISH = new Wording(Texts.in(Locale.ENGLISH));

  @Test
  void figures_that_differ_are_told_side_by_side() {
    List<RevisionChange> changes =
        RevisionChange.between(statement(true, 7_200), statement(true, 36_000), ENGLISH);

    assertThat(changes)
        .contains(
            new RevisionChange("Verdict of the service", "Kept", "Not kept"),
            new RevisionChange("Commitment A: verdict", "Kept", "Not kept"))
        .extracting(RevisionChange::what)
        .contains("Commitment A: unavailability that counts", "Commitment A: consumed in the year")
        .doesNotContain("Commitment A: window", "Commitment A: effect");
  }

  @Test
  void a_commitment_put_out_of_force_is_told_too() {
    assertThat(RevisionChange.between(statement(true, 0), statement(false, 0), ENGLISH))
        .contains(new RevisionChange("Commitment A: effect", "in force", "for information"));
  }

  @Test
  void the_same_figures_change_nothing() {
    assertThat(RevisionChange.between(statement(true, 60), statement(true, 60), ENGLISH)).isEmpty();
  }

  private static AvailabilityStatement statement(boolean inForce, long down) {
    Reading reading = Reading.calendarYear(ZoneOffset.UTC);
    Span year = reading.needed(MAY);
    Spans all = Spans.of(year.start(), year.end());
    long start = reading.month(MAY.first()).start();
    Spans out = Spans.of(start, start + down);
    var facts =
        new AvailabilityCase(
            "MEDIMAIL",
            reading,
            new ServiceFacts(
                year,
                List.of(new ObservedPath("webmail", all.subtract(out), out)),
                List.of(),
                List.of(),
                List.of()),
            List.of(
                new CommitmentFacts(
                    new Commitment(
                        "A",
                        "ALWAYS",
                        inForce,
                        31_536_000,
                        List.of(Ceiling.monthlySeconds("month-8h", 28_800))),
                    all,
                    all)),
            year.end(),
            true);
    return Availability.statement(facts, MAY);
  }
}
