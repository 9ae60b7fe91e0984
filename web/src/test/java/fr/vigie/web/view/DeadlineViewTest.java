package fr.vigie.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.DeadlineView.State;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineViewTest {
  /** The end of Tuesday 7 April 2026 in France. */
  private static final Instant DUE = Instant.parse("2026-04-07T22:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-03-05T10:00:00Z, AHEAD, dans 33 jours",
    "2026-04-04T07:00:00Z, SOON, dans 3 jours",
    "2026-04-06T14:30:00Z, SOON, dans 31 h",
    "2026-04-07T21:20:00Z, SOON, dans 40 min",
    "2026-04-07T21:59:59Z, SOON, dans 1 s",
    "2026-04-07T22:00:00Z, LATE, échue hier",
    "2026-04-10T09:00:00Z, LATE, échue depuis 3 jours",
  })
  void the_time_left_is_said_as_people_say_it(Instant now, State state, String left) {
    var deadline = DeadlineView.of(DUE, now, new Wording(Texts.in(Locale.FRENCH)));
    assertThat(deadline.state()).isEqualTo(state);
    assertThat(deadline.left().replace('\u00a0', ' ')).isEqualTo(left);
    assertThat(deadline.date()).isEqualTo("mardi 7 avril 2026, 24:00");
  }

  /** Noon of Wednesday 8 April 2026 in France: possible from then on, and never overdue. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-05T10:00:00Z, AHEAD, dans 34 jours",
    "2026-04-08T08:00:00Z, AHEAD, dans 2 h",
    "2026-04-08T10:00:00Z, OPEN, possible depuis aujourd'hui",
    "2026-04-09T07:00:00Z, OPEN, possible depuis hier",
    "2026-04-18T07:00:00Z, OPEN, possible depuis 10 jours",
  })
  void what_has_become_possible_is_not_overdue(Instant now, State state, String left) {
    var opening =
        DeadlineView.from(
            Instant.parse("2026-04-08T10:00:00Z"), now, new Wording(Texts.in(Locale.FRENCH)));
    assertThat(opening.state()).isEqualTo(state);
    assertThat(opening.left().replace('\u00a0', ' ')).isEqualTo(left);
    assertThat(opening.date()).isEqualTo("mercredi 8 avril 2026 à 12:00");
  }
}
