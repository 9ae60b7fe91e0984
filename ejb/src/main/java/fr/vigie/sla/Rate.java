package fr.vigie.sla;

import java.math.BigDecimal;

/** Rates of availability in percent with two decimals, rounded down so that none looks better. */
final class Rate {
  private static final long HUNDREDTHS_OF_A_PERCENT = 10_000;

  private Rate() {}

  /**
   * The share of a time that was available.
   *
   * @param unavailable seconds of unavailability
   * @param of seconds of the whole time
   * @return {@code 97.61} for 97.619 %; null if there is no time to speak of
   */
  static BigDecimal percent(long unavailable, long of) {
    return of == 0
        ? null
        : BigDecimal.valueOf(Math.floorDiv(HUNDREDTHS_OF_A_PERCENT * (of - unavailable), of), 2);
  }
}
