package fr.vigie.sla.support;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A month of a service of which figures are asked.
 *
 * @param service its code
 * @param zone of the service, in which the month begins and ends
 * @param now until when facts are known
 */
public record AskedMonth(String service, ZoneId zone, YearMonth month, Instant now) {
  private static final int MONTHS = 12;

  /** When the first month of the trend begins. */
  public Instant from() {
    return trend().get(0).from();
  }

  /** When the month ends; what happened then belongs to the next one. */
  public Instant until() {
    return told(month).to();
  }

  /** The twelve months that end with this one, as they can be told now. */
  List<SupportMonth> trend() {
    return IntStream.rangeClosed(1, MONTHS)
        .mapToObj(index -> told(month.minusMonths(MONTHS - (long) index)))
        .toList();
  }

  private SupportMonth told(YearMonth one) {
    return SupportMonth.of(one, zone, now);
  }
}
