package fr.vigie.web.view;

import fr.vigie.web.i18n.Wording;
import java.math.BigDecimal;

/** A rate of availability of which unknown time leaves only the bounds. */
final class RateRange {
  private RateRange() {}

  /**
   * The rate in words: one percentage, or from the least to the most that it can be.
   *
   * @param least if all unknown time was down; null if there is no rate
   * @param most if all of it was up
   */
  static String of(BigDecimal least, BigDecimal most, Wording wording) {
    return least == null || least.compareTo(most) == 0
        ? wording.percent(most)
        : wording.texts().text("service.rate.range", wording.percent(least), wording.percent(most));
  }
}
