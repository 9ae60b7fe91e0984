package fr.vigie.reports.pdf;

import fr.vigie.reports.document.Chart;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.geom.Ellipse2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** How charts look: pale rules, one house colour, the limit as a red line with its name. */
final class ChartStyle {
  private static final Font FACE = face();
  private static final Font SMALL = FACE.deriveFont(8f);
  private static final Color BARS = new Color(0x5B8DB0);
  private static final Color TRANSPARENT = new Color(0, 0, 0, 0);
  private static final double AIR = 1.12;
  private static final int MANY_CATEGORIES = 8;

  private final Locale language;

  ChartStyle(Locale language) {
    this.language = language;
  }

  JFreeChart dressed(Chart chart) {
    var plot =
        new CategoryPlot(dataset(chart, chart.bars()), categories(chart), values(chart), bars());
    chart
        .line()
        .ifPresent(
            line -> {
              plot.setDataset(1, dataset(chart, line));
              plot.setRenderer(1, line());
            });
    chart.limit().ifPresent(limit -> plot.addRangeMarker(marker(limit), Layer.FOREGROUND));
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(Palette.RULE);
    plot.setRangeGridlineStroke(new BasicStroke(0.5f));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setInsets(new RectangleInsets(4, 0, 0, 4));
    var dressed = new JFreeChart(null, SMALL, plot, chart.line().isPresent());
    dressed.setBackgroundPaint(null);
    dressed.setPadding(RectangleInsets.ZERO_INSETS);
    if (dressed.getLegend() != null) {
      dressed.getLegend().setItemFont(SMALL);
      dressed.getLegend().setItemPaint(Palette.MUTED);
      dressed.getLegend().setBackgroundPaint(null);
      dressed.getLegend().setFrame(BlockBorder.NONE);
      dressed.getLegend().setPosition(RectangleEdge.BOTTOM);
    }
    return dressed;
  }

  private static CategoryDataset dataset(Chart chart, Chart.Series series) {
    var dataset = new DefaultCategoryDataset();
    String name = FontFace.REGULAR.printable(series.name());
    for (int i = 0; i < chart.categories().size(); i++) {
      OptionalDouble value = series.values().get(i);
      Double number = value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
      dataset.addValue(number, name, FontFace.REGULAR.printable(chart.categories().get(i)));
    }
    return dataset;
  }

  private static CategoryAxis categories(Chart chart) {
    var axis = new CategoryAxis();
    axis.setTickLabelFont(SMALL);
    axis.setTickLabelPaint(Palette.MUTED);
    axis.setAxisLinePaint(Palette.LINE);
    axis.setTickMarksVisible(false);
    axis.setLowerMargin(0.02);
    axis.setUpperMargin(0.02);
    axis.setCategoryMargin(0.35);
    boolean crowded =
        chart.categories().size() > MANY_CATEGORIES
            && chart.categories().stream().anyMatch(name -> name.length() > 6);
    if (crowded) {
      axis.setCategoryLabelPositions(CategoryLabelPositions.UP_45);
    }
    return axis;
  }

  private NumberAxis values(Chart chart) {
    var axis = new NumberAxis(FontFace.REGULAR.printable(chart.unit()));
    axis.setLabelFont(SMALL);
    axis.setLabelPaint(Palette.MUTED);
    axis.setTickLabelFont(SMALL);
    axis.setTickLabelPaint(Palette.MUTED);
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    axis.setNumberFormatOverride(NumberFormat.getInstance(language));
    axis.setRange(range(chart));
    return axis;
  }

  /** From zero, or the least value below it, to a little above the highest value or limit. */
  private static Range range(Chart chart) {
    DoubleStream limit = chart.limit().stream().mapToDouble(Chart.Limit::value);
    DoubleStream values =
        Stream.concat(Stream.of(chart.bars()), chart.line().stream())
            .flatMap(series -> series.values().stream())
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble);
    var all = DoubleStream.concat(limit, values).summaryStatistics();
    double lower = Math.min(0, all.getCount() == 0 ? 0 : all.getMin() * AIR);
    double upper = all.getCount() == 0 ? 0 : all.getMax() * AIR;
    return new Range(lower, upper > lower ? upper : lower + 1);
  }

  private static BarRenderer bars() {
    var renderer = new BarRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setSeriesPaint(0, BARS);
    renderer.setMaximumBarWidth(0.06);
    return renderer;
  }

  private static LineAndShapeRenderer line() {
    var renderer = new LineAndShapeRenderer(true, true);
    renderer.setSeriesPaint(0, Palette.MARINE);
    renderer.setSeriesStroke(0, new BasicStroke(1.4f));
    renderer.setSeriesShape(0, new Ellipse2D.Double(-2.2, -2.2, 4.4, 4.4));
    return renderer;
  }

  private static ValueMarker marker(Chart.Limit limit) {
    var marker = new ValueMarker(limit.value());
    marker.setPaint(Palette.ALERT);
    marker.setStroke(
        new BasicStroke(
            1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 3}, 0));
    marker.setLabel(FontFace.REGULAR.printable(limit.label()));
    marker.setLabelFont(SMALL);
    marker.setLabelPaint(Palette.ALERT);
    marker.setLabelBackgroundColor(TRANSPARENT);
    marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
    marker.setLabelTextAnchor(TextAnchor.BOTTOM_RIGHT);
    marker.setLabelOffset(new RectangleInsets(2, 2, 2, 2));
    return marker;
  }

  private static Font face() {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, FontFace.REGULAR.stream());
    } catch (FontFormatException e) {
      throw new IllegalStateException("the report's typeface is no font", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
