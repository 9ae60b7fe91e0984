package fr.vigie.rights;

import fr.vigie.notice.Mail;
import fr.vigie.platform.BundleWords;
import fr.vigie.platform.Phrasing;
import fr.vigie.rights.rules.TaskState;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * What is written to contributors. Somebody without an account gets the question, the date, the
 * link, and nothing of the request; colleagues get references and dates, in French and in English.
 */
final class TaskMails extends BundleWords {
  private static final Phrasing FRENCH = new Phrasing(Locale.FRENCH);
  private static final Phrasing ENGLISH = new Phrasing(Locale.ENGLISH);

  TaskMails(Locale locale) {
    super("fr.vigie.rights.contribution", locale);
  }

  /**
   * The question with its link.
   *
   * @param organisation name of the one that asks
   * @param link which the mail alone holds
   */
  Mail asked(RightsTask task, String organisation, String link) {
    return new Mail(
        task.recipient(),
        text("subject", organisation),
        String.join(
            "\n\n",
            text("greeting"),
            text("asks", organisation, due(task.dueAt())),
            task.question(),
            text("link") + "\n" + link,
            text("once", dateTime(task.tokenExpiresAt().truncatedTo(ChronoUnit.MINUTES))),
            text("care"),
            text("stranger", organisation),
            text("automatic")));
  }

  /** Reminds of a question that was asked before; the link is in the first mail only. */
  Mail reminded(RightsTask task, String organisation, boolean overdue) {
    return new Mail(
        task.recipient(),
        text("reminder.subject", organisation),
        String.join(
            "\n\n",
            text("greeting"),
            text(
                overdue ? "reminder.overdue" : "reminder.due",
                organisation,
                date(day(task.askedAt())),
                due(task.dueAt())),
            text("reminder.link", organisation),
            text("automatic")));
  }

  /** Tells a colleague that something is asked of them. */
  static Mail asked(String recipient, String ref, RightsTask task) {
    return new Mail(
        recipient,
        "Vigie : une contribution vous est demandée (" + ref + ")",
        """
        Une contribution à la demande %1$s vous est demandée pour le %2$s.
        Ouvrez Vigie : la question est sur votre page d'accueil.

        A contribution to request %1$s is asked of you by %3$s.
        Open Vigie: the question is on your home page.
        """
            .formatted(ref, FRENCH.due(task.dueAt()), ENGLISH.due(task.dueAt())));
  }

  /** Reminds a colleague, or tells whoever asked that a contribution is missing. */
  static Mail reminded(String recipient, String ref, RightsTask task, boolean overdue) {
    return new Mail(
        recipient,
        "Vigie : contribution " + (overdue ? "en retard" : "attendue") + " (" + ref + ")",
        """
        Une contribution à la demande %1$s est attendue pour le %2$s.
        Ouvrez-la dans Vigie.

        A contribution to request %1$s is due by %3$s.
        Open it in Vigie.
        """
            .formatted(ref, FRENCH.due(task.dueAt()), ENGLISH.due(task.dueAt())));
  }

  /** Tells whoever asked what came of it. */
  static Mail settled(String recipient, String ref, RightsTask task) {
    boolean delivered = task.state() == TaskState.DELIVERED;
    return new Mail(
        recipient,
        "Vigie : contribution " + (delivered ? "reçue" : "refusée") + " (" + ref + ")",
        """
        La contribution demandée pour la demande %1$s %2$s.
        Ouvrez la demande dans Vigie pour la lire.

        The contribution asked for request %1$s %3$s.
        Open the request in Vigie to read it.
        """
            .formatted(
                ref,
                delivered ? "est arrivée" : "ne sera pas fournie",
                delivered ? "has come in" : "will not be given"));
  }
}
