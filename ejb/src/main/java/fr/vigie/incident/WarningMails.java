package fr.vigie.incident;

import fr.vigie.notice.Mail;
import fr.vigie.platform.Phrasing;
import fr.vigie.sla.incident.ClockKind;
import fr.vigie.sla.incident.ClockTarget;
import fr.vigie.sla.incident.ClockWarning;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.WarningPoint;
import java.util.Locale;

/**
 * What warnings say, in French and in English since the portal does not know which one a colleague
 * reads. Nothing of what callers said: mail is no place for it.
 */
final class WarningMails {
  /** What whoever is told is called where nobody has made a chain of escalation. */
  static final String LEVEL_1 = "Support niveau 1";

  private static final Phrasing FRENCH = new Phrasing(Locale.FRENCH);
  private static final Phrasing ENGLISH = new Phrasing(Locale.ENGLISH);

  private final String ref;
  private final Severity severity;
  private final String service;

  WarningMails(String ref, Severity severity, String service) {
    this.ref = ref;
    this.severity = severity;
    this.service = service;
  }

  Mail about(ClockWarning warning, String recipient) {
    return new Mail(
        recipient,
        "Vigie : " + ref + ", " + french(warning.point(), warning.target().kind()),
        """
        Incident %1$s, %2$s, gravité : %3$s.
        %4$s (%5$s).
        Échéance : %6$s.
        Ouvrez le ticket dans Vigie : sa page dit la prochaine étape.

        Incident %1$s, %2$s, severity: %7$s.
        %8$s (%9$s).
        Due: %10$s.
        Open the ticket in Vigie: its page says the next step.
        """
            .formatted(
                ref,
                service,
                french(severity),
                capital(french(warning.point(), warning.target().kind())),
                isCommitted(warning) ? "engagement du contrat" : "délai indicatif",
                FRENCH.due(warning.dueAt()),
                severity.name().toLowerCase(Locale.ROOT),
                capital(english(warning.point(), warning.target().kind())),
                isCommitted(warning) ? "commitment of the contract" : "indicative",
                ENGLISH.due(warning.dueAt())));
  }

  private static boolean isCommitted(ClockWarning warning) {
    return warning.target().binding() == ClockTarget.Binding.COMMITMENT;
  }

  private static String french(WarningPoint point, ClockKind clock) {
    String named = clock == ClockKind.GTR ? "de la GTR" : "du délai de prise en compte";
    if (point.isBeforeBreach()) {
      return "%d\u00a0%% %s".formatted(point.percent(), named);
    }
    String what = clock == ClockKind.GTR ? "GTR dépassée" : "délai de prise en compte dépassé";
    return point.minutesAfter() == 0
        ? what
        : what + " de " + FRENCH.duration(60L * point.minutesAfter());
  }

  private static String english(WarningPoint point, ClockKind clock) {
    String named = clock == ClockKind.GTR ? "guaranteed time to restore" : "time to take charge";
    if (point.isBeforeBreach()) {
      return "%d%% of the %s".formatted(point.percent(), named);
    }
    return point.minutesAfter() == 0
        ? named + " exceeded"
        : named + " exceeded by " + ENGLISH.duration(60L * point.minutesAfter());
  }

  private static String french(Severity severity) {
    return switch (severity) {
      case BLOCKING -> "bloquant";
      case MAJOR -> "majeur";
      case MINOR -> "mineur";
    };
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
  }
}
