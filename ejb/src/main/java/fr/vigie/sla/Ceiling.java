package fr.vigie.sla;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One limit on unavailability (annex 2, second and third tables). The contract's ceilings do not
 * agree with each other, so each is judged by itself.
 *
 * @param id the name under which it is shown, as {@code annual-rate-97.6}
 * @param kind what the amount means
 * @param amount a percentage of availability for a rate, else whole seconds of unavailability
 */
public record Ceiling(String id, Kind kind, BigDecimal amount) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What a ceiling limits, and over which time. */
  public enum Kind {
    /** Least availability over a year, in percent of the contractual T. */
    ANNUAL_RATE,
    /** Most cumulated unavailability over a year, in seconds. */
    ANNUAL_SECONDS,
    /** Most cumulated unavailability over a calendar month, in seconds. */
    MONTHLY_SECONDS
  }

  /**
   * @throws IllegalArgumentException if a rate is not between 0 and 100 with six decimals at most,
   *     or another amount is not a whole number of seconds, 0 or more
   */
  public Ceiling {
    boolean rate = kind == Kind.ANNUAL_RATE;
    if (amount.signum() < 0
        || (rate && amount.compareTo(HUNDRED) > 0)
        || amount.stripTrailingZeros().scale() > (rate ? 6 : 0)) {
      throw new IllegalArgumentException("no ceiling of kind " + kind + ": " + amount);
    }
  }

  public static Ceiling annualRate(String id, String percent) {
    return new Ceiling(id, Kind.ANNUAL_RATE, new BigDecimal(percent));
  }

  public static Ceiling annualSeconds(String id, long seconds) {
    return new Ceiling(id, Kind.ANNUAL_SECONDS, BigDecimal.valueOf(seconds));
  }

  public static Ceiling monthlySeconds(String id, long seconds) {
    return new Ceiling(id, Kind.MONTHLY_SECONDS, BigDecimal.valueOf(seconds));
  }

  public boolean isMonthly() {
    return kind == Kind.MONTHLY_SECONDS;
  }

  /**
   * The most whole seconds of unavailability that the ceiling allows. For 97.6 % that is {@code
   * ⌊24·T/1000⌋}: unavailability is counted in whole seconds, so {@code U ≤ ⌊24·T/1000⌋} says
   * exactly the same as {@code 1000·U ≤ 24·T}.
   *
   * @param contractualSeconds the contract's T of a year, in seconds
   */
  public long limitSeconds(long contractualSeconds) {
    return kind == Kind.ANNUAL_RATE
        ? HUNDRED
            .subtract(amount)
            .movePointLeft(2)
            .multiply(BigDecimal.valueOf(contractualSeconds))
            .setScale(0, RoundingMode.FLOOR)
            .longValueExact()
        : amount.longValueExact();
  }

  /** Whether so many seconds of unavailability respect the ceiling; at the limit they do. */
  public boolean allows(long unavailableSeconds, long contractualSeconds) {
    return unavailableSeconds <= limitSeconds(contractualSeconds);
  }

  /**
   * The ceiling as a rate of availability, to compare ceilings of different kinds: 3,600 min of
   * 151,200 are 97.619048 %.
   *
   * @return a percentage rounded half up to six decimals, for display only
   */
  public BigDecimal asPercent(long contractualSeconds) {
    return kind == Kind.ANNUAL_RATE
        ? amount.setScale(6)
        : HUNDRED
            .multiply(BigDecimal.valueOf(contractualSeconds).subtract(amount))
            .divide(BigDecimal.valueOf(contractualSeconds), 6, RoundingMode.HALF_UP);
  }
}
