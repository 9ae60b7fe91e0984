package fr.vigie.rights;

import fr.vigie.notice.Mail;
import fr.vigie.platform.Phrasing;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What reminders say, in French and in English since the portal does not know which one a colleague
 * reads. References and dates only: mail is no place for more.
 */
final class ReminderMails {
  private static final Phrasing FRENCH = new Phrasing(Locale.FRENCH);
  private static final Phrasing ENGLISH = new Phrasing(Locale.ENGLISH);

  private ReminderMails() {}

  /**
   * One request in a list.
   *
   * @param dueAt its next legal date
   */
  record Line(String ref, Instant dueAt) {}

  static Mail soon(String recipient, Line line) {
    return new Mail(
        recipient,
        "Vigie : " + line.ref() + ", échéance " + FRENCH.due(line.dueAt()),
        """
        La demande %1$s est à traiter au plus tard le %2$s.
        Ouvrez-la dans Vigie : la page du dossier dit la prochaine étape.

        Request %1$s is due by %3$s.
        Open it in Vigie: its page says the next step.
        """
            .formatted(line.ref(), FRENCH.due(line.dueAt()), ENGLISH.due(line.dueAt())));
  }

  static Mail overdue(String recipient, Line line) {
    return new Mail(
        recipient,
        "Vigie : " + line.ref() + ", échéance dépassée",
        """
        L'échéance de la demande %1$s est dépassée depuis le %2$s.
        Répondez sans attendre ; la personne peut se plaindre à la CNIL.

        Request %1$s has been overdue since %3$s.
        Answer without delay; the person may complain to CNIL.
        """
            .formatted(line.ref(), FRENCH.due(line.dueAt()), ENGLISH.due(line.dueAt())));
  }

  /**
   * The list of a day.
   *
   * @param lines the most urgent ones
   * @param all how many there are
   */
  static Mail digest(String recipient, List<Line> lines, long all) {
    String list =
        lines.stream()
            .map(line -> "- " + line.ref() + " : " + FRENCH.due(line.dueAt()))
            .collect(Collectors.joining("\n"));
    return new Mail(
        recipient,
        "Vigie : %d demande(s) à échéance proche ou dépassée".formatted(all),
        """
        Demandes à échéance proche ou dépassée : %1$d. Les plus urgentes :

        %2$s

        Requests that are due soon or overdue: %1$d; the most urgent ones are listed above.
        """
            .formatted(all, list));
  }
}
