package fr.vigie.incident;

import fr.vigie.notice.Mail;
import fr.vigie.platform.Phrasing;
import fr.vigie.sla.incident.ClockKind;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.WarningPoint;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What warnings say, in French and in English since the portal does not know which one a colleague
 * reads. Nothing of what callers said: mail is no place for it.
 */
final class WarningMails {
  /** What whoever is told is called where nobody has made a chain of escalation. */
  static final String LEVEL_1 = "Support niveau 1";

  /** More are counted, not told one by one: nobody reads on, and the list of tickets has them. */
  private static final int TOLD_SINGLY = 50;

  /** What the contract commits to before what it does not, then what is due first. */
  private static final Comparator<WarnedClock> GRAVEST_FIRST =
      Comparator.comparing(WarnedClock::isCommitted)
          .reversed()
          .thenComparing(WarnedClock::dueAt)
          .thenComparing(WarnedClock::ref)
          .thenComparing(WarnedClock::clock);

  private static final Phrasing FRENCH = new Phrasing(Locale.FRENCH);
  private static final Phrasing ENGLISH = new Phrasing(Locale.ENGLISH);

  private final Function<UUID, String> services;

  /**
   * Mails that name services.
   *
   * @param services their names by their ids
   */
  WarningMails(Function<UUID, String> services) {
    this.services = services;
  }

  /**
   * The mail that tells somebody of all these clocks.
   *
   * @param warned at least one
   */
  Mail to(String recipient, List<WarnedClock> warned) {
    return warned.size() == 1
        ? ofOne(recipient, warned.get(0))
        : ofMany(recipient, warned.stream().sorted(GRAVEST_FIRST).toList());
  }

  private Mail ofOne(String recipient, WarnedClock warned) {
    return new Mail(
        recipient,
        "Vigie : " + warned.ref() + ", " + french(warned.point(), warned.clock()),
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
                warned.ref(),
                services.apply(warned.service()),
                french(warned.severity()),
                capital(french(warned.point(), warned.clock())),
                frenchWorth(warned),
                FRENCH.due(warned.dueAt()),
                english(warned.severity()),
                capital(english(warned.point(), warned.clock())),
                englishWorth(warned),
                ENGLISH.due(warned.dueAt())));
  }

  private Mail ofMany(String recipient, List<WarnedClock> warned) {
    long breached = warned.stream().filter(WarnedClock::isBreached).count();
    int rest = Math.max(0, warned.size() - TOLD_SINGLY);
    return new Mail(
        recipient,
        "Vigie : %s échéances, %s"
            .formatted(FRENCH.number(warned.size()), frenchBreached(breached)),
        """
        %1$s échéances de tickets, %2$s.

        %3$s
        %4$sOuvrez la liste des tickets dans Vigie : ce qui échoit d'abord y vient en premier.


        %5$s due times of tickets, %6$s of them exceeded.

        %7$s
        %8$sOpen the list of tickets in Vigie: what is due first comes first.
        """
            .formatted(
                FRENCH.number(warned.size()),
                frenchBreached(breached),
                lines(warned, this::french),
                rest == 0 ? "" : "Et " + FRENCH.number(rest) + " de plus.\n",
                ENGLISH.number(warned.size()),
                ENGLISH.number(breached),
                lines(warned, this::english),
                rest == 0 ? "" : "And " + ENGLISH.number(rest) + " more.\n"));
  }

  private static String frenchBreached(long breached) {
    if (breached == 0) {
      return "aucune dépassée";
    }
    return "dont " + FRENCH.number(breached) + (breached == 1 ? " dépassée" : " dépassées");
  }

  private static String lines(List<WarnedClock> warned, Function<WarnedClock, String> wording) {
    return warned.stream()
        .limit(TOLD_SINGLY)
        .map(wording)
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private String french(WarnedClock warned) {
    return "- %s, %s, %s : %s (%s). Échéance : %s."
        .formatted(
            warned.ref(),
            services.apply(warned.service()),
            french(warned.severity()),
            french(warned.point(), warned.clock()),
            frenchWorth(warned),
            FRENCH.due(warned.dueAt()));
  }

  private String english(WarnedClock warned) {
    return "- %s, %s, %s: %s (%s). Due: %s."
        .formatted(
            warned.ref(),
            services.apply(warned.service()),
            english(warned.severity()),
            english(warned.point(), warned.clock()),
            englishWorth(warned),
            ENGLISH.due(warned.dueAt()));
  }

  private static String frenchWorth(WarnedClock warned) {
    return warned.isCommitted() ? "engagement du contrat" : "délai indicatif";
  }

  private static String englishWorth(WarnedClock warned) {
    return warned.isCommitted() ? "commitment of the contract" : "indicative";
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

  private static String english(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
  }
}
