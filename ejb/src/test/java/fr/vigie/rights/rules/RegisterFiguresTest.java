package fr.vigie.rights.rules;

import static fr.vigie.rights.rules.RequestFixture.REASONS;
import static fr.vigie.rights.rules.RequestFixture.REMEDIES;
import static fr.vigie.rights.rules.RequestFixture.TERMS;
import static fr.vigie.rights.rules.RequestFixture.aRequest;
import static fr.vigie.rights.rules.RequestFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.processing.Right;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a register tells of a year. */
class RegisterFiguresTest {

  @Test
  void every_request_is_counted_where_it_belongs() {
    var figures =
        RegisterFigures.of(
            List.of(
                outcome(answeredOn("2026-03-15")),
                outcome(answeredOn("2026-03-25").extended("2026-03-20", REASONS)),
                outcome(answeredOn("2026-04-08")),
                outcome(
                    aRequest()
                        .doubted("2026-03-09")
                        .asked(QuestionGround.IDENTITY, "2026-03-09")
                        .answered(2, "2026-03-16")),
                refused()));

    assertThat(figures)
        .isEqualTo(
            new RegisterFigures(
                5, 4, 3, 2, 1, 1, OptionalDouble.of(17.5), Map.of(RefusalGround.EXCESSIVE, 1)));
  }

  private static RequestFixture answeredOn(String day) {
    return aRequest().decided(Right.ACCESS, Outcome.GRANTED, day).sent(day + "T13:00", Set.of());
  }

  private static CaseOutcome outcome(RequestFixture request) {
    return CaseOutcome.of(request.file(), TERMS, at("2026-06-30"), List.of());
  }

  private static CaseOutcome refused() {
    var request =
        aRequest()
            .decided(Right.ACCESS, Outcome.REFUSED, "2026-03-20")
            .sent("2026-03-20T13:00", REMEDIES);
    return CaseOutcome.of(
        request.file(), TERMS, at("2026-06-30"), List.of(RefusalGround.EXCESSIVE));
  }

  @Test
  void without_an_answer_there_is_no_median() {
    assertThat(RegisterFigures.of(List.of(outcome(aRequest()))).medianDays()).isEmpty();
    assertThat(RegisterFigures.of(List.of()).received()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, <5", "4, <5", "5, 5", "1200, 1200"})
  void small_numbers_are_not_told_to_others(int number, String told) {
    assertThat(RegisterFigures.toldToOthers(number)).isEqualTo(told);
  }
}
