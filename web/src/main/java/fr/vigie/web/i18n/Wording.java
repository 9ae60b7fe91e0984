package fr.vigie.web.i18n;

import fr.vigie.platform.Phrasing;
import fr.vigie.platform.Refusal;
import fr.vigie.sla.StatementPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** How the pages write figures, with the texts of the bundles at hand. */
public final class Wording extends Phrasing {
  private final Texts texts;

  public Wording(Texts texts) {
    super(texts.getLocale());
    this.texts = texts;
  }

  public Texts texts() {
    return texts;
  }

  /** A period: {@code août 2026}, {@code 2026}, {@code de janvier 2026 à août 2026}. */
  public String period(StatementPeriod period) {
    return switch (period.kind()) {
      case MONTH -> month(period.first());
      case YEAR -> period.toString();
      case YEAR_TO_DATE ->
          texts.text("wording.months", month(period.first()), month(period.last()));
    };
  }

  /** Why an act is refused; dates and constants among the arguments are put into words too. */
  public String refusal(Refusal refusal, List<Object> arguments) {
    return texts.text(
        "refusal." + refusal.name(), arguments.stream().map(this::argument).toArray());
  }

  /** What a message names: dates, constants and states in words, anything else as it is. */
  public Object argument(Object argument) {
    if (argument instanceof LocalDate day) {
      return date(day);
    }
    if (argument instanceof Instant at) {
      return dateTime(at);
    }
    String state = "state." + argument;
    if (argument instanceof String && texts.containsKey(state)) {
      return texts.text(state);
    }
    return argument instanceof Enum<?> constant ? constant(constant) : argument;
  }

  /** A constant in words: {@code Right.ACCESS} is the text of {@code Right.ACCESS}. */
  public String constant(Enum<?> constant) {
    String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    return texts.containsKey(key) ? texts.text(key) : constant.name();
  }
}
