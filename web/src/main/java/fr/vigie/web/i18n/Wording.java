package fr.vigie.web.i18n;

import fr.vigie.platform.Phrasing;
import fr.vigie.sla.StatementPeriod;

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
}
