package fr.vigie.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.report.Finding;
import fr.vigie.reports.verify.Problem;
import fr.vigie.reports.verify.Problem.Code;
import fr.vigie.web.i18n.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AuthenticityTest {
  private static final Optional<Boolean> FOLLOW = Optional.of(true);

  @Test
  void an_intact_report_whose_figures_follow_is_genuine() {
    assertThat(Authenticity.of(finding(true, false, FOLLOW))).isEqualTo(Authenticity.GENUINE);
  }

  @Test
  void a_trial_seal_is_never_called_genuine() {
    assertThat(Authenticity.of(finding(true, true, FOLLOW))).isEqualTo(Authenticity.TRIAL);
  }

  @Test
  void figures_that_do_not_follow_from_the_evidence_are_told_even_under_a_good_seal() {
    assertThat(Authenticity.of(finding(true, false, Optional.of(false))))
        .isEqualTo(Authenticity.WRONG_FIGURES);
    assertThat(Authenticity.of(finding(true, true, Optional.of(false))))
        .isEqualTo(Authenticity.WRONG_FIGURES);
  }

  @Test
  void a_sealed_document_without_evidence_is_not_called_genuine() {
    assertThat(Authenticity.of(finding(true, false, Optional.empty())))
        .isEqualTo(Authenticity.NO_EVIDENCE);
  }

  @Test
  void where_several_things_are_wrong_the_worst_is_told() {
    assertThat(
            Authenticity.of(
                finding(
                    false,
                    false,
                    FOLLOW,
                    Code.TIMESTAMP_MISSING,
                    Code.UNKNOWN_SIGNER,
                    Code.CONTENT_ALTERED)))
        .isEqualTo(Authenticity.ALTERED);
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_A_PDF, NOT_A_REPORT",
    "UNSIGNED, NOT_A_REPORT",
    "TOO_LARGE, UNREADABLE",
    "ENCRYPTED, UNREADABLE",
    "CHANGED_AFTER_SIGNING, ALTERED",
    "ATTACHMENT_REPLACED, ALTERED",
    "UNKNOWN_SIGNER, UNKNOWN_SIGNER",
    "SIGNER_REVOKED, DOUBTFUL_SEAL",
    "TIMESTAMP_INVALID, DOUBTFUL_SEAL",
    "REFUSED_BY_POLICY, DOUBTFUL_SEAL"
  })
  void one_problem_gives_one_answer(Code problem, Authenticity answer) {
    assertThat(Authenticity.of(finding(true, false, FOLLOW, problem))).isEqualTo(answer);
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void no_file_with_a_problem_is_genuine_and_every_problem_has_words(Code problem) {
    assertThat(Authenticity.of(finding(true, false, FOLLOW, problem)))
        .isNotIn(Authenticity.GENUINE, Authenticity.TRIAL);
    assertThat(Texts.in(Locale.FRENCH).keySet())
        .contains("verify.problem." + problem, "verify.why." + problem);
  }

  @ParameterizedTest
  @EnumSource(Authenticity.class)
  void every_answer_has_words(Authenticity answer) {
    assertThat(Texts.in(Locale.FRENCH).keySet())
        .contains("verify.answer." + answer, "verify.meaning." + answer);
  }

  private static Finding finding(
      boolean intact, boolean test, Optional<Boolean> figures, Code... problems) {
    return new Finding(
        intact,
        Optional.of("Seal"),
        Optional.of("GRADeS"),
        Optional.empty(),
        "PAdES-BASELINE-T",
        test,
        figures,
        false,
        Stream.of(problems).map(code -> new Problem(code, List.of("1"))).toList());
  }
}
