package fr.vigie.web.view;

import fr.vigie.directory.ServiceView;
import fr.vigie.directory.ServiceView.Shares;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An agreement on shares of users, as its page shows it.
 *
 * @param counts whether it counts today
 * @param rows one a path, in the order of the service
 * @param several share of the users with several paths: what is missing to all
 */
public record AgreedShares(Shares agreed, boolean counts, List<Row> rows, BigDecimal several) {
  private static final int ALL = 1_000_000;

  public AgreedShares {
    rows = List.copyOf(rows);
  }

  /** A path and its share in percent. */
  public record Row(String path, BigDecimal percent) {}

  /** The agreements of a service, the newest first. */
  public static List<AgreedShares> of(ServiceView service, LocalDate today) {
    Shares now = service.sharesOn(today).orElse(null);
    var all = new ArrayList<AgreedShares>();
    service.shares().forEach(agreed -> all.add(of(service, agreed, agreed.equals(now))));
    Collections.reverse(all);
    return List.copyOf(all);
  }

  private static AgreedShares of(ServiceView service, Shares agreed, boolean counts) {
    int sum = agreed.partsPerMillion().values().stream().mapToInt(part -> part).sum();
    return new AgreedShares(
        agreed,
        counts,
        service.paths().stream()
            .map(
                path ->
                    new Row(
                        path.code(),
                        percent(agreed.partsPerMillion().getOrDefault(path.code(), 0))))
            .toList(),
        percent(ALL - sum));
  }

  /** Parts per million as a fraction of 1, to be typed again: {@code 0.55}. */
  public static String fraction(int partsPerMillion) {
    return BigDecimal.valueOf(partsPerMillion, 6).stripTrailingZeros().toPlainString();
  }

  private static BigDecimal percent(int partsPerMillion) {
    return BigDecimal.valueOf(partsPerMillion, 4).stripTrailingZeros();
  }
}
