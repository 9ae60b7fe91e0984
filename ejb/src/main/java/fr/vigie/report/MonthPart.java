package fr.vigie.report;

import fr.vigie.availability.OutageView;
import fr.vigie.reports.document.DayStrips;
import fr.vigie.reports.document.DayStrips.Span;
import fr.vigie.reports.document.DayStrips.Strip;
import fr.vigie.reports.document.Document;
import fr.vigie.reports.document.Fill;
import fr.vigie.reports.document.Legend;
import fr.vigie.reports.document.Table;
import fr.vigie.reports.document.Table.Align;
import fr.vigie.sla.OutageCount;
import fr.vigie.sla.OutageDay;
import fr.vigie.sla.ServiceOutage;
import fr.vigie.time.Spans;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The month at a glance, a strip a day, and each outage told. */
final class MonthPart {
  private final MonthlyFacts facts;
  private final Phrases words;
  private final Map<String, OutageView> causes;

  MonthPart(MonthlyFacts facts, Phrases words) {
    this.facts = facts;
    this.words = words;
    causes =
        facts.outages().stream()
            .collect(Collectors.toMap(outage -> outage.id().toString(), Function.identity()));
  }

  void addTo(Document.Builder report) {
    report.heading(2, words.text("month.heading"));
    report.add(
        new DayStrips(
            words.text("month.caption"),
            words.text(
                "month.alternative",
                facts.statement().outages().size(),
                words.month(facts.month())),
            facts.days().stream().map(this::strip).toList(),
            List.of(
                new Legend(Fill.OPEN, words.text("legend.committed")),
                new Legend(Fill.SHADED, words.text("legend.outside")),
                new Legend(Fill.ALERT, words.text("legend.down")),
                new Legend(Fill.HATCHED, words.text("legend.excluded")),
                new Legend(Fill.DOTTED, words.text("legend.unknown")))));
    report.heading(2, words.text("outages.heading"));
    if (facts.statement().outages().isEmpty()) {
      report.paragraph(words.text("outages.none"));
    } else {
      report.add(outages());
    }
  }

  private Strip strip(OutageDay day) {
    var spans = new ArrayList<Span>();
    if (!day.committed().isEmpty()) {
      add(spans, day, day.committed().get(0), Fill.OPEN);
    }
    add(spans, day, day.unknown(), Fill.DOTTED);
    add(spans, day, day.down(), Fill.ALERT);
    add(spans, day, day.excluded(), Fill.HATCHED);
    return new Strip(words.shortDay(day.day()), Fill.SHADED, spans);
  }

  private void add(List<Span> spans, OutageDay day, Spans of, Fill fill) {
    ZoneId zone = facts.service().zone();
    for (int i = 0; i < of.size(); i++) {
      int from = wallClock(of.start(i), zone);
      int to = of.end(i) == day.span().end() ? DayStrips.DAY : wallClock(of.end(i), zone);
      if (to > from) {
        spans.add(new Span(from, to, fill));
      }
    }
  }

  private static int wallClock(long second, ZoneId zone) {
    return LocalTime.ofInstant(Instant.ofEpochSecond(second), zone).toSecondOfDay();
  }

  private Table outages() {
    var table =
        Table.captioned(words.text("outages.caption"))
            .column(words.text("outages.start"), Align.LEFT, 1.5)
            .column(words.text("outages.end"), Align.LEFT, 1.5)
            .column(words.text("outages.length"), Align.RIGHT, 1.1)
            .column(words.text("outages.counted"), Align.RIGHT, 1.5)
            .column(words.text("outages.users"), Align.RIGHT, 0.9)
            .column(words.text("outages.cause"), Align.LEFT, 2.2)
            .column(words.text("outages.source"), Align.LEFT, 1.1)
            .column(words.text("outages.exclusion"), Align.LEFT, 1.3);
    for (ServiceOutage outage : facts.statement().outages()) {
      table.row(
          words.shortDateTime(outage.span().from()),
          words.shortDateTime(outage.span().to()),
          words.duration(outage.grossSeconds()),
          counted(outage),
          words.percent(BigDecimal.valueOf(outage.mostUsersDown(), 4).stripTrailingZeros()),
          cause(outage),
          words.text("source." + outage.source()),
          exclusion(outage));
    }
    return table.build();
  }

  private String counted(ServiceOutage outage) {
    return outage.counts().stream().map(count -> counted(count)).collect(Collectors.joining("\n"));
  }

  private String counted(OutageCount count) {
    return words.text("counted", count.commitment(), words.duration(count.netSeconds()));
  }

  private String cause(ServiceOutage outage) {
    String known =
        outage.causes().stream()
            .map(causes::get)
            .filter(view -> view != null)
            .map(OutageView::cause)
            .reduce("", (told, more) -> told.isEmpty() ? more : words.text("both", told, more));
    return known.isEmpty() ? words.text("outages.unexplained") : known;
  }

  private String exclusion(ServiceOutage outage) {
    if (outage.excludedSeconds() > 0) {
      return words.text("outages.excluded", words.duration(outage.excludedSeconds()));
    }
    if (outage.contestedSeconds() > 0) {
      return words.text("outages.contested", words.duration(outage.contestedSeconds()));
    }
    return "—";
  }
}
