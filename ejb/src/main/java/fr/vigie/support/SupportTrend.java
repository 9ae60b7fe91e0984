package fr.vigie.support;

import fr.vigie.reports.document.Chart;
import fr.vigie.reports.document.Chart.Series;
import fr.vigie.reports.document.Document;
import fr.vigie.reports.document.Table;
import fr.vigie.reports.document.Table.Align;
import fr.vigie.reports.document.Table.Cell;
import fr.vigie.sla.support.SupportFigures;
import fr.vigie.sla.support.TrendMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Twelve months of incidents, and of commitments kept and missed. */
final class SupportTrend {
  private final SupportFigures figures;
  private final SupportWords words;

  SupportTrend(SupportFigures figures, SupportWords words) {
    this.figures = figures;
    this.words = words;
  }

  void addTo(Document.Builder report) {
    List<TrendMonth> trend = figures.trend();
    report.heading(2, words.text("trend.heading"));
    report.add(
        new Chart(
            words.text("trend.caption"),
            words.text("trend.alternative", told(trend)),
            words.text("trend.unit"),
            trend.stream().map(month -> words.shortMonth(month.month())).toList(),
            series("trend.declared", month -> month.incidents().declared()),
            Optional.of(series("trend.missed", month -> month.commitments().missed())),
            Optional.empty()));
    report.add(table(trend));
  }

  private Series series(String name, ToIntFunction<TrendMonth> number) {
    return new Series(
        words.text(name),
        figures.trend().stream()
            .map(month -> OptionalDouble.of(number.applyAsInt(month)))
            .toList());
  }

  private String told(List<TrendMonth> trend) {
    return trend.stream()
        .map(
            month ->
                words.text(
                    "trend.point",
                    words.shortMonth(month.month()),
                    month.incidents().declared(),
                    month.commitments().missed()))
        .collect(Collectors.joining(", "));
  }

  private Table table(List<TrendMonth> trend) {
    var table =
        Table.captioned(words.text("trend.table"))
            .column(words.text("trend.month"), Align.LEFT, 1.2)
            .column(words.text("trend.declared"), Align.RIGHT, 1.2)
            .column(words.text("trend.open"), Align.RIGHT, 1.2)
            .column(words.text("trend.kept"), Align.RIGHT, 1.2)
            .column(words.text("trend.missed"), Align.RIGHT, 1.2)
            .column(words.text("targets.missedWithoutWaits"), Align.RIGHT, 1.3)
            .rowHeaders();
    for (TrendMonth month : trend) {
      table.row(
          List.of(
              Cell.of(words.month(month.month())),
              Cell.of(words.count(month.incidents().declared())),
              Cell.of(words.count(month.incidents().openAtEnd())),
              Cell.of(words.count(month.commitments().kept())),
              words.missed(month.commitments().missed()),
              Cell.of(words.count(month.withoutWaits().missed()))));
    }
    return table.build();
  }
}
