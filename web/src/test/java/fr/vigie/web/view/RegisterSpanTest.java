package fr.vigie.web.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.platform.RefusedException;
import fr.vigie.rights.rules.CaseStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an address asks of a register. */
class RegisterSpanTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final UUID REGISTER = new UUID(0, 1);

  @ParameterizedTest
  @CsvSource({
    ",     ,           ,           2026-01-01, 2026-12-31",
    "2024, ,           ,           2024-01-01, 2024-12-31",
    ",     2026-03-01, 2026-03-31, 2026-03-01, 2026-03-31",
    ",     2026-03-01, ,           2026-03-01, 2026-11-22",
    "2024, ,           2026-03-31, 2026-01-01, 2026-03-31"
  })
  void an_address_names_days_or_a_year(
      String year, String from, String to, LocalDate first, LocalDate last) {
    assertThat(RegisterSpan.of(year, from, to, TODAY)).isEqualTo(new RegisterSpan(first, last));
  }

  @ParameterizedTest
  @CsvSource({"x, ,", ", 2026-13-01,", ", , tomorrow"})
  void what_is_no_day_or_year_is_refused(String year, String from, String to) {
    assertThatThrownBy(() -> RegisterSpan.of(year, from, to, TODAY))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void a_year_knows_that_it_is_one() {
    assertThat(RegisterSpan.of("2024", null, null, TODAY).year()).isEqualTo(2024);
    assertThat(RegisterSpan.until(TODAY).year()).isNull();
  }

  @Test
  void filters_mean_what_they_mean_in_the_list() {
    RegisterSpan span = RegisterSpan.until(TODAY);

    assertThat(new RegisterFilter(null, null, null).query(REGISTER, span, NOW).liveOnly()).isTrue();
    assertThat(new RegisterFilter("all", "", "").query(REGISTER, span, NOW).isFiltered()).isFalse();
    assertThat(new RegisterFilter("", "CLOSED", "").query(REGISTER, span, NOW).status())
        .isEqualTo(CaseStatus.CLOSED);
    assertThat(new RegisterFilter("all", "", "late").query(REGISTER, span, NOW).dueBefore())
        .isEqualTo(NOW);
    assertThatThrownBy(() -> new RegisterFilter("", "NONE", "").query(REGISTER, span, NOW))
        .isInstanceOf(RefusedException.class);
  }
}
