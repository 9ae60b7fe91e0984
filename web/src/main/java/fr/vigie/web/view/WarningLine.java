package fr.vigie.web.view;

import fr.vigie.incident.WarningView;
import fr.vigie.sla.incident.WarningPoint;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;

/**
 * A warning of the team, in words.
 *
 * @param title the point and the clock: {@code 75 % de la GTR}
 * @param told who was, by function
 * @param nobody whether nobody was
 * @param breached whether the clock was breached
 */
public record WarningLine(
    String title, String at, String told, boolean nobody, boolean breached, String due) {

  /** A warning in the reader's words. */
  public static WarningLine of(WarningView warning, Wording wording) {
    Texts texts = wording.texts();
    String clock = texts.text("warnings.clock." + warning.clock());
    return new WarningLine(
        point(warning.point(), clock, wording),
        wording.dateTime(warning.sentAt()),
        warning.mails() == 0
            ? texts.text("warnings.nobody")
            : texts.text("warnings.told", warning.mails(), String.join(", ", warning.functions())),
        warning.mails() == 0,
        !warning.point().isBeforeBreach(),
        texts.text("warnings.due", wording.due(warning.dueAt())));
  }

  private static String point(WarningPoint point, String clock, Wording wording) {
    if (point.isBeforeBreach()) {
      return wording.texts().text("warnings.percent", point.percent(), clock);
    }
    return point.minutesAfter() == 0
        ? wording.texts().text("warnings.breach", clock)
        : wording
            .texts()
            .text("warnings.after", clock, wording.duration(60L * point.minutesAfter()));
  }
}
