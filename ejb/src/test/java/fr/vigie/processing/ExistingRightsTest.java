package fr.vigie.processing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rights exist depends on the legal basis (GDPR, arts 7, 17, 20, 21). */
class ExistingRightsTest {

  @ParameterizedTest(name = "{0}: portability {1}, objection {2}, erasure {3}, withdrawal {4}")
  @CsvSource({
    "CONSENT, true, false, true, true",
    "CONTRACT, true, false, true, false",
    "LEGAL_OBLIGATION, false, false, false, false",
    "PUBLIC_TASK, false, true, false, false",
    "LEGITIMATE_INTERESTS, false, true, true, false",
    "PUBLIC_STATISTICS, false, true, false, false",
  })
  void the_basis_decides(
      LegalBasis basis, boolean portability, boolean objection, boolean erasure, boolean consent) {
    assertThat(exists(Right.PORTABILITY, basis)).isEqualTo(portability);
    assertThat(exists(Right.OBJECTION, basis)).isEqualTo(objection);
    assertThat(exists(Right.ERASURE, basis)).isEqualTo(erasure);
    assertThat(exists(Right.CONSENT_WITHDRAWAL, basis)).isEqualTo(consent);
    assertThat(exists(Right.ACCESS, basis)).isTrue();
    assertThat(exists(Right.RECTIFICATION, basis)).isTrue();
    assertThat(exists(Right.RESTRICTION, basis)).isTrue();
    assertThat(exists(Right.DIRECTIVES, basis)).isTrue();
    assertThat(exists(Right.HEALTH_RECORDS, basis)).isFalse();
    assertThat(ExistingRights.of(Right.HEALTH_RECORDS, basis, true).exists()).isTrue();
    assertThat(ExistingRights.of(Right.MESSAGING_OBJECTION, basis, true).exists()).isTrue();
  }

  private static boolean exists(Right right, LegalBasis basis) {
    return ExistingRights.of(right, basis, false).exists();
  }
}
