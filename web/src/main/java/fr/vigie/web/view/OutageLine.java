package fr.vigie.web.view;

import fr.vigie.sla.OutageCount;
import fr.vigie.sla.OutageSource;
import fr.vigie.sla.ServiceOutage;
import fr.vigie.web.i18n.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An outage of a period, in words.
 *
 * @param from its first second
 * @param to its end, cut to the period and to now
 * @param ongoing whether it had not ended when the page was made
 * @param gross how long it lasted, at any hour
 * @param counts what it counts for each commitment: "A : 1 h 05"
 * @param causes of the outages by hand that touch it
 * @param users the largest share of users without service
 * @param excluded agreed exclusions in it; empty if none
 * @param contested exclusions proposed or contested in it; empty if none
 */
public record OutageLine(
    Instant from,
    Instant to,
    boolean ongoing,
    String gross,
    List<Named> counts,
    List<String> causes,
    String users,
    OutageSource source,
    String excluded,
    String contested) {
  private static final int PARTS_PER_PERCENT = 10_000;

  public OutageLine {
    counts = List.copyOf(counts);
    causes = List.copyOf(causes);
  }

  /**
   * Puts an outage into words.
   *
   * @param causesById causes of the outages entered by hand
   */
  public static OutageLine of(
      ServiceOutage outage, long asOf, Map<String, String> causesById, Wording wording) {
    return new OutageLine(
        outage.span().from(),
        outage.span().to(),
        outage.span().end() >= asOf,
        wording.duration(outage.grossSeconds()),
        outage.counts().stream().map(count -> counted(count, wording)).toList(),
        outage.causes().stream().map(causesById::get).filter(Objects::nonNull).toList(),
        wording.percent(share(outage.mostUsersDown())),
        outage.source(),
        words(outage.excludedSeconds(), wording),
        words(outage.contestedSeconds(), wording));
  }

  private static Named counted(OutageCount count, Wording wording) {
    return new Named(count.commitment(), wording.duration(count.netSeconds()));
  }

  private static BigDecimal share(int partsPerMillion) {
    BigDecimal percent =
        BigDecimal.valueOf(partsPerMillion)
            .divide(BigDecimal.valueOf(PARTS_PER_PERCENT))
            .stripTrailingZeros();
    return percent.scale() < 0 ? percent.setScale(0) : percent;
  }

  private static String words(long seconds, Wording wording) {
    return seconds == 0 ? "" : wording.duration(seconds);
  }
}
