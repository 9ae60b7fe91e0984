package fr.vigie.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.OrganisationKind;
import fr.vigie.directory.OrganisationView;
import fr.vigie.processing.Bilingual;
import fr.vigie.processing.LegalBasis;
import fr.vigie.processing.ProcessingFacts;
import fr.vigie.processing.ProcessingView;
import fr.vigie.processing.Right;
import fr.vigie.rights.FollowedRequest.FollowedRight;
import fr.vigie.rights.FollowedRequest.Waiting;
import fr.vigie.rights.rules.Clock;
import fr.vigie.rights.rules.ClockKind;
import fr.vigie.rights.rules.ClockState;
import fr.vigie.rights.rules.RightState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AcknowledgementTextTest {
  private static final TrackingCode CODE = new TrackingCode("7KQ2M4XT9PWA0J1C");
  private static final Bilingual NAME = new Bilingual("Messages échangés", "Messages exchanged");
  private static final LocalDate DUE = LocalDate.of(2026, 4, 7);

  @Test
  void it_names_who_answers_by_when_the_code_and_the_remedies() {
    var letter = new AcknowledgementText(Locale.FRENCH);

    assertThat(letter.subject(request(Right.ACCESS, true))).contains("DR-2026-0031");
    assertThat(letter.body(request(Right.ACCESS, true), CODE))
        .contains("Centre hospitalier de démonstration")
        .contains("jeudi 5 mars 2026 à 12:00")
        .contains("au plus tard le mardi 7 avril 2026.")
        .contains("Messages échangés")
        .contains("l'accès à vos données")
        .contains("7KQ2-M4XT-9PWA-0J1C")
        .contains("75334 Paris Cedex 07")
        .contains("tribunal");
  }

  @Test
  void it_speaks_english_and_names_the_month_where_no_date_can_be_computed() {
    assertThat(new AcknowledgementText(Locale.ENGLISH).body(request(Right.ACCESS, false), CODE))
        .contains("Messages exchanged")
        .contains("within one month of receipt")
        .contains("CNIL")
        .contains("court");
  }

  @ParameterizedTest
  @EnumSource
  void every_right_has_words(Right right) {
    for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      assertThat(new AcknowledgementText(language).body(request(right, true), CODE))
          .doesNotContain(right.name());
    }
  }

  private static FollowedRequest request(Right right, boolean dated) {
    Instant received = Instant.parse("2026-03-05T11:00:00Z");
    return new FollowedRequest(
        "DR-2026-0031",
        new ProcessingView(new UUID(0, 1), "MEDIMAIL", null, facts(), 1),
        new OrganisationView(
            new UUID(0, 2),
            "STR-001",
            "Centre hospitalier de démonstration",
            OrganisationKind.STRUCTURE,
            "FR",
            true),
        received,
        List.of(new FollowedRight(right, RightState.OPEN, null)),
        dated ? List.of(clock()) : List.of(),
        false,
        Waiting.ORGANISATION,
        List.of());
  }

  private static Clock clock() {
    return new Clock(
        ClockKind.RESPONSE,
        null,
        null,
        LocalDate.of(2026, 4, 5),
        0,
        DUE,
        Instant.parse("2026-04-07T22:00:00Z"),
        ClockState.RUNNING,
        Optional.empty(),
        List.of());
  }

  private static ProcessingFacts facts() {
    return new ProcessingFacts(
        "MEDIMAIL-EXCHANGE",
        NAME,
        NAME,
        OrganisationKind.STRUCTURE,
        NAME,
        LegalBasis.LEGITIMATE_INTERESTS,
        true,
        true,
        NAME,
        NAME,
        NAME,
        "");
  }
}
