package fr.vigie.web.view;

import fr.vigie.sla.support.TrendMonth;
import java.util.List;

/**
 * A month of the trend, and how long its bar is.
 *
 * @param width of the incidents declared, in percent of the month that had most
 */
public record TrendBar(TrendMonth month, String width) {

  /** The bars of some months. */
  public static List<TrendBar> of(List<TrendMonth> months) {
    int most = months.stream().mapToInt(month -> month.incidents().declared()).max().orElse(0);
    var scale = new Scale(Math.max(most, 1));
    return months.stream()
        .map(month -> new TrendBar(month, scale.at(month.incidents().declared())))
        .toList();
  }
}
