package fr.vigie.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawfulSharesTest {
  private static final Set<String> PATHS = Set.of("webmail", "smtp");

  @ParameterizedTest
  @CsvSource({"0.55, 0.15", "0, 0", "1, 0", "0.5, 0.5", "0.000001, 0.999999", "0.50, 0.4000000"})
  void shares_from_0_to_1_that_are_not_above_1_together_can_be_agreed(
      BigDecimal webmail, BigDecimal smtp) {
    assertThat(LawfulShares.of(PATHS, Map.of("webmail", webmail, "smtp", smtp)))
        .containsEntry("webmail", webmail.movePointRight(6).intValueExact())
        .containsEntry("smtp", smtp.movePointRight(6).intValueExact());
  }

  @ParameterizedTest
  @CsvSource({
    "0.6, 0.400001, 1.000001",
    "-0.1, 0.5, webmail",
    "0.5, 1.1, smtp",
    "0.5, 0.1234567, smtp"
  })
  void what_no_agreement_can_have_is_named(BigDecimal webmail, BigDecimal smtp, String named) {
    assertThat(refusal(Map.of("webmail", webmail, "smtp", smtp)).arguments())
        .isEqualTo(java.util.List.of(named));
  }

  @Test
  void every_path_has_a_share_and_nothing_else_has() {
    assertThat(refusal(Map.of("webmail", BigDecimal.ONE)).arguments()).contains("smtp");
    assertThat(
            refusal(
                    Map.of(
                        "webmail",
                        BigDecimal.ZERO,
                        "smtp",
                        BigDecimal.ZERO,
                        "fax",
                        BigDecimal.ZERO))
                .arguments())
        .contains("fax");
  }

  private static RefusedException refusal(Map<String, BigDecimal> shares) {
    RefusedException refused =
        catchThrowableOfType(RefusedException.class, () -> LawfulShares.of(PATHS, shares));
    assertThat(refused.refusal()).isEqualTo(Refusal.UNLAWFUL_SHARES);
    return refused;
  }
}
