package fr.vigie.web.i18n;

import fr.vigie.platform.Phrasing;
import fr.vigie.platform.Refusal;
import fr.vigie.sla.StatementPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the pages write figures, with the texts of the bundles at hand. */
public final class Wording extends Phrasing {
  /** How the rules name their sources, and the keys of their names in words. */
  private static final Map<String, String> SOURCES =
      Map.of(
          "GDPR recital ", "recital",
          "GDPR ", "gdpr",
          "CSP ", "health",
          "Act 78-17, ", "act",
          "Decree 2019-536, ", "decree",
          "R1182/71 ", "periods");

  private static final Pattern CITED =
      Pattern.compile("(GDPR recital |GDPR |CSP |Act 78-17, |Decree 2019-536, |R1182/71 )(\\S.*)");

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

  /**
   * A text of law as the reader's language cites it: {@code GDPR 12(3)} is {@code RGPD, art. 12, §
   * 3} or {@code GDPR, Art. 12(3)}. Anything else stays as it is.
   */
  public String citation(String cited) {
    Matcher known = CITED.matcher(cited == null ? "" : cited);
    if (!known.matches()) {
      return cited;
    }
    String article = isFrench() ? french(known.group(2)) : known.group(2);
    return texts.text("citation." + SOURCES.get(known.group(1)), article);
  }

  private boolean isFrench() {
    return locale().getLanguage().equals(Locale.FRENCH.getLanguage());
  }

  /**
   * {@code 12(3)} is {@code 12, § 3}, {@code 17(3)(b)} is {@code 17, § 3, b}, {@code 11–21} in
   * full.
   */
  private static String french(String article) {
    return article
        .replaceAll("(\\d)\\((\\d+)\\)", "$1, § $2")
        .replaceAll("\\(([a-z])\\)", ", $1")
        .replaceAll("(\\d)–(\\d)", "$1 à $2")
        .replaceAll("([LR])(\\d)", "$1.$2");
  }

  /** A constant in words: {@code Right.ACCESS} is the text of {@code Right.ACCESS}. */
  public String constant(Enum<?> constant) {
    String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    return texts.containsKey(key) ? texts.text(key) : constant.name();
  }
}
