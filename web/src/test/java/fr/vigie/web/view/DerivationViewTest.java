package fr.vigie.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.time.Step;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DerivationViewTest {
  @Test
  void its_text_can_be_pasted_into_a_letter() {
    var derivation =
        new DerivationView(
            List.of(
                new DerivationView.Sentence("Reçue le 5 mars : un mois", "5 avril", "RGPD 12(3)"),
                new DerivationView.Sentence("Un dimanche est reporté", "6 avril", "R1182/71 3(4)")),
            "calendrier FR, version 2026-1");
    assertThat(derivation.plain())
        .isEqualTo(
            """
            1. Reçue le 5 mars : un mois → 5 avril (RGPD 12(3))
            2. Un dimanche est reporté → 6 avril (R1182/71 3(4))
            calendrier FR, version 2026-1""");
  }

  @Test
  void its_steps_are_said_in_the_readers_language() {
    var step =
        new Step(
            "roll.sunday",
            "R1182/71 3(4)",
            List.of(LocalDate.of(2026, 4, 5)),
            "2026-04-05T22:00:00Z");
    assertThat(DerivationView.of(List.of(step), "calendar FR", english()).steps())
        .containsExactly(
            new DerivationView.Sentence(
                DerivationView.sentence(step, english()),
                "Sunday 5 April 2026, 24:00",
                "Regulation 1182/71, Art. 3(4)"));
    assertThat(DerivationView.sentence(step, english())).contains("Sunday 5 April 2026");
  }

  @Test
  void a_wait_is_said_in_hours_and_minutes() {
    var step = new Step("incident.contested", "annex 2", List.of(5400), "2026-03-05T10:00:00Z");
    assertThat(DerivationView.sentence(step, english()))
        .startsWith("Waiting for the declarer, " + english().duration(5400) + ":");
  }

  private static Wording english() {
    return new Wording(Texts.in(Locale.ENGLISH));
  }
}
