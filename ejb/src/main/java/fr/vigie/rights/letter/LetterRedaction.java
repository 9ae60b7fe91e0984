package fr.vigie.rights.letter;

import fr.vigie.rights.RequestRedacted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Erases what letters keep of a request whose personal data are erased, and ends their links. */
@ApplicationScoped
public class LetterRedaction {
  @Inject Letters letters;
  @Inject AnswerLinks links;

  /** That there were letters, of which kind and when they left, remains. */
  public void redact(@Observes RequestRedacted erased) {
    letters.each(
        erased.request(),
        letter -> {
          if (letter.words() != null) {
            erased.erasedText();
          }
          letter.forget();
          links.withdraw(letter);
        });
  }
}
