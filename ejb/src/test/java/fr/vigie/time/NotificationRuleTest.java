package fr.vigie.time;

import static fr.vigie.time.NotificationRule.GDPR_33;
import static fr.vigie.time.Weeks.PARIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** GDPR, art. 33(1), strictly and by Regulation (EEC, Euratom) No 1182/71, art. 3(1). */
class NotificationRuleTest {

  @ParameterizedTest(name = "{0}: {3}")
  @CsvFileSource(resources = "gdpr-art-33.csv", delimiter = '|', numLinesToSkip = 1)
  void endsAfter72HoursInBothReadings(
      OffsetDateTime aware, OffsetDateTime strict, OffsetDateTime regulation) {
    var deadline = GDPR_33.deadline(aware.toInstant(), PARIS);
    assertThat(deadline.strict()).isEqualTo(strict.toInstant());
    assertThat(deadline.regulation()).isEqualTo(regulation.toInstant());
  }

  @Test
  void hoursAreElapsedHoursWhenTheClockFallsBack() {
    var deadline = GDPR_33.deadline(Instant.parse("2026-10-24T00:30:00Z"), PARIS);
    assertThat(deadline.strict()).isEqualTo("2026-10-27T00:30:00Z");
    assertThat(deadline.regulation()).isEqualTo("2026-10-27T01:00:00Z");
  }

  @Test
  void aReformIsAnotherRuleAndNotAnotherCode() {
    var reformed = new NotificationRule("gdpr-art-33", "GDPR 33(1)", LegalPeriod.hours(96));
    var aware = Instant.parse("2026-03-02T09:00:00Z");
    assertThat(reformed.deadline(aware, PARIS).strict()).isEqualTo("2026-03-06T09:00:00Z");
    assertThat(reformed.deadline(aware, PARIS).steps())
        .containsExactly(
            Step.of("hours.strict", "GDPR 33(1)", "2026-03-06T09:00:00Z", aware, 96),
            Step.of("hours.not-the-first", "R1182/71 3(1)", "2026-03-06T10:00:00Z", aware, 96));
  }

  @Test
  void hoursAndDaysAreNotMixed() {
    assertThatThrownBy(() -> LegalPeriod.months(1).strictEnd(Instant.EPOCH))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LegalPeriod.hours(72).lastDay(LocalDate.EPOCH))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LegalPeriod.days(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
