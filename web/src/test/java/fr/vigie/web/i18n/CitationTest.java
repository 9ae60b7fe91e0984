package fr.vigie.web.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of law are cited in the reader's language. */
class CitationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GDPR 15             | RGPD, art. 15                              | GDPR, Art. 15
          GDPR 12(3)          | RGPD, art. 12, § 3                         | GDPR, Art. 12(3)
          GDPR 17(3)(b)       | RGPD, art. 17, § 3, b                      | GDPR, Art. 17(3)(b)
          GDPR 12(2), 12(6)   | RGPD, art. 12, § 2, 12, § 6                | GDPR, Art. 12(2), 12(6)
          GDPR 11–21          | RGPD, art. 11 à 21                         | GDPR, Art. 11–21
          GDPR recital 63     | RGPD, considérant 63                       | GDPR, Recital 63
          CSP L1111-7         | Code de la santé publique, art. L.1111-7   | Public Health Code, Art. L1111-7
          Act 78-17, 85       | loi 78-17, art. 85                         | Act 78-17, Art. 85
          Decree 2019-536, 77 | décret 2019-536, art. 77                   | Decree 2019-536, Art. 77
          R1182/71 3(1)       | règlement 1182/71, art. 3, § 1             | Regulation 1182/71, Art. 3(1)
          CGU Medimail        | CGU Medimail                               | CGU Medimail
          """)
  void a_citation_is_written_as_its_language_does(String cited, String french, String english) {
    assertThat(new Wording(Texts.in(Locale.FRENCH)).citation(cited)).isEqualTo(french);
    assertThat(new Wording(Texts.in(Locale.ENGLISH)).citation(cited)).isEqualTo(english);
  }
}
