package fr.vigie.rights;

import fr.vigie.notice.Mail;
import fr.vigie.platform.Phrasing;
import java.time.LocalDate;
import java.util.Locale;

/** What the operator is written to: a reference and a date; mail is no place for more. */
final class PreservationMails {
  private static final Phrasing FRENCH = new Phrasing(Locale.FRENCH);
  private static final Phrasing ENGLISH = new Phrasing(Locale.ENGLISH);

  private PreservationMails() {}

  /**
   * The instruction.
   *
   * @param about name of the processing
   * @param lastDay after which messages of the day of receipt vanish by themselves
   */
  static Mail keep(String recipient, String ref, String about, LocalDate lastDay) {
    return new Mail(
        recipient,
        "Vigie : messages à conserver (" + ref + ")",
        """
        La demande de droits %1$s peut avoir besoin de messages (%2$s).
        Conservez-les sans attendre : ils s'effacent au plus tard le %3$s.
        Ouvrez Vigie : la demande est sur votre page d'accueil. Confirmez-y la conservation.

        Rights request %1$s may need messages (%2$s).
        Keep them without delay: they vanish by %4$s.
        Open Vigie: the request is on your home page. Confirm there that they are kept.
        """
            .formatted(ref, about, FRENCH.date(lastDay), ENGLISH.date(lastDay)));
  }
}
