package fr.vigie.rights.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.rights.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a letter whose mails are refused. */
class LetterTest {
  private static final Instant AT = Instant.parse("2026-03-05T11:00:00Z");

  private final Letter letter =
      new Letter(
          UUID.randomUUID(),
          new Letter.Writer(UUID.randomUUID(), UUID.randomUUID()),
          new NewLetter(
              LetterKind.FORWARDING, "fr", 0, "Objet", "Texte", "", Set.of(), List.of(), List.of()),
          Set.of(),
          Set.of(),
          List.of(UUID.randomUUID()),
          AT);

  @BeforeEach
  void leaves() {
    letter.left(Channel.MAIL, AT, 2, 2);
  }

  @Test
  void it_comes_back_only_once_all_its_addresses_have_refused_it() {
    letter.mailed(3);

    assertThat(letter.refused()).isFalse();
    assertThat(letter.refused()).isFalse();
    assertThat(letter.state()).isEqualTo(LetterState.LEFT);
    assertThat(letter.refused()).isTrue();
    assertThat(letter.state()).isEqualTo(LetterState.BOUNCED);
  }

  @Test
  void what_is_mailed_anew_counts_anew() {
    letter.mailed(2);
    letter.refused();
    letter.mailed(2);

    assertThat(letter.refused()).isFalse();
    assertThat(letter.refused()).isTrue();
  }
}
