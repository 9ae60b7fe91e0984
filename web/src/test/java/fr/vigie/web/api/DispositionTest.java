package fr.vigie.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DispositionTest {
  @Test
  void the_extended_name_counts_before_the_plain_one() {
    assertThat(
            Disposition.name(
                "attachment; filename=\"x.pdf\"; filename*=UTF-8''sign%C3%A9%20le%2B1+2.pdf"))
        .isEqualTo("signé le+1+2.pdf");
    assertThat(Disposition.name("attachment; filename=\"mon mandat.pdf\""))
        .isEqualTo("mon mandat.pdf");
    assertThat(Disposition.name("attachment;filename=a.pdf")).isEqualTo("a.pdf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "attachment", "attachment; filename*=UTF-8''%zz.pdf"})
  void a_file_without_a_readable_name_is_refused(String header) {
    assertThat(
            catchThrowableOfType(RefusedException.class, () -> Disposition.name(header)).refusal())
        .isEqualTo(Refusal.INVALID_INPUT);
  }

  @Test
  void a_name_goes_out_as_it_came_in_and_breaks_no_header() {
    String name = "signé \"le\" 100 %.pdf";
    String header = Disposition.attachment(name);

    assertThat(header)
        .isEqualTo(
            "attachment; filename=\"sign_ _le_ 100 _.pdf\";"
                + " filename*=UTF-8''sign%C3%A9%20%22le%22%20100%20%25.pdf");
    assertThat(Disposition.name(header)).isEqualTo(name);
  }
}
