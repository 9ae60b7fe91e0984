package fr.vigie.web.page;

import fr.vigie.time.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Puts the steps of a derivation into words. */
public final class Derivations {
  private Derivations() {}

  /** The sentence of a step, its instants shown in a zone. */
  public static String sentence(Step step, Locale locale, ZoneId zone) {
    Object[] shown = step.args().stream().map(argument -> shown(argument, locale, zone)).toArray();
    return Texts.text(locale, "step." + step.rule(), shown);
  }

  private static Object shown(Object argument, Locale locale, ZoneId zone) {
    if (argument instanceof LocalDate day) {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(day);
    }
    if (argument instanceof Instant at) {
      return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
          .withLocale(locale)
          .format(at.atZone(zone));
    }
    return argument;
  }
}
