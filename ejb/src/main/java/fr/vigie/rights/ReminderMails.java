package fr.vigie.rights;

import fr.vigie.notice.Mail;
import fr.vigie.platform.Phrasing;
import java.time.Instant;
import java.time.LocalDate;
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

  /**
   * A request whose due date is another one now.
   *
   * @param before end of its period until now
   * @param after end of its period from now on
   */
  record Moved(String ref, Instant before, Instant after) {}

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

  /** A public holiday was corrected, and these dates with it. */
  static Mail moved(String recipient, LocalDate corrected, List<Moved> requests) {
    String list =
        requests.stream()
            .map(
                one ->
                    "- "
                        + one.ref()
                        + " : "
                        + FRENCH.due(one.before())
                        + " → "
                        + FRENCH.due(one.after()))
            .collect(Collectors.joining("\n"));
    return new Mail(
        recipient,
        "Vigie : %d échéance(s) déplacée(s)".formatted(requests.size()),
        """
        Le calendrier légal du %1$s a été corrigé. Ces échéances ont changé :

        %2$s

        The legal calendar of %3$s was corrected. The due dates listed above have moved.
        """
            .formatted(FRENCH.date(corrected), list, ENGLISH.date(corrected)));
  }
}
