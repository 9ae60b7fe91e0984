package fr.vigie.rights.export;

import fr.vigie.directory.OrganisationView;
import fr.vigie.reports.document.Attachment;
import fr.vigie.reports.document.Document;
import fr.vigie.reports.document.ItemList;
import fr.vigie.reports.document.KeyFigures;
import fr.vigie.reports.document.KeyFigures.KeyFigure;
import fr.vigie.reports.document.Table;
import fr.vigie.reports.document.Table.Align;
import fr.vigie.reports.document.Table.Cell;
import fr.vigie.reports.document.Text;
import fr.vigie.reports.document.Tone;
import fr.vigie.rights.RegisterDesk.Figures;
import fr.vigie.rights.RegisterQuery;
import fr.vigie.rights.RegisteredRequest;
import fr.vigie.rights.rules.CaseOutcome;
import fr.vigie.rights.rules.ClockState;
import fr.vigie.rights.rules.RegisterFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The register of rights requests as a report: whose and of which time, the figures, the requests
 * one by one, and how the figures are made. It names no person.
 */
final class RegisterReport {
  private static final List<String> METHOD =
      List.of("receipt", "days", "inTime", "late", "extended", "median", "others", "persons");

  private final OrganisationView organisation;
  private final RegisterQuery asked;
  private final Figures figures;
  private final List<RegisteredRequest> listed;
  private final RegisterTable table;
  private final RegisterWords words;

  /**
   * A report to be composed.
   *
   * @param listed the requests to be listed; the figures are of the whole span, filtered or not
   */
  RegisterReport(
      OrganisationView organisation,
      RegisterQuery asked,
      Figures figures,
      List<RegisteredRequest> listed,
      RegisterTable table,
      RegisterWords words) {
    this.organisation = organisation;
    this.asked = asked;
    this.figures = figures;
    this.listed = listed;
    this.table = table;
    this.words = words;
  }

  Document compose(Instant at, List<Attachment> attachments) {
    String span = words.text("span", words.date(asked.from()), words.date(asked.to()));
    Document.Builder report =
        Document.titled(words.text("title"), words.locale())
            .subject(words.text("subject", organisation.name(), span))
            .author(words.text("author"))
            .header(words.text("header", organisation.name()))
            .footer(words.text("footer"))
            .createdAt(at)
            .lead(Text.of(words.text("lead")));
    report.add(keyFigures(figures.own()));
    report.heading(2, words.text("identity.heading")).add(identity(span, at));
    report.heading(2, words.text("figures.heading")).add(figures());
    report.muted(words.text("figures.note"));
    report.heading(2, words.text("list.heading"));
    report.paragraph(words.text(asked.isFiltered() ? "list.filtered" : "list.all", listed.size()));
    if (!listed.isEmpty()) {
      report.add(list());
    }
    report
        .heading(2, words.text("method.heading"))
        .add(
            new ItemList(
                true, METHOD.stream().map(key -> Text.of(words.text("method." + key))).toList()));
    attachments.forEach(report::attach);
    return report.build();
  }

  private KeyFigures keyFigures(RegisterFigures own) {
    boolean late = own.late() > 0;
    return new KeyFigures(
        List.of(
            neutral("key.received", words.number(own.received())),
            new KeyFigure(
                words.text("key.inTime"),
                words.number(own.inTime()),
                words.text("key.inTime.note", own.answered()),
                Tone.NEUTRAL),
            new KeyFigure(
                words.text("key.late"),
                words.number(own.late()),
                words.text(late ? "key.late.some" : "key.late.none"),
                late ? Tone.BROKEN : Tone.KEPT),
            neutral("key.median", median(own))));
  }

  private KeyFigure neutral(String key, String value) {
    return new KeyFigure(words.text(key), value, words.text(key + ".note"), Tone.NEUTRAL);
  }

  private String median(RegisterFigures own) {
    return own.medianDays().isPresent()
        ? words.text("days", own.medianDays().getAsDouble())
        : words.text("none");
  }

  private Table identity(String span, Instant at) {
    return Table.captioned(words.text("identity.caption"))
        .column(words.text("identity.field"), Align.LEFT, 1)
        .column(words.text("identity.value"), Align.LEFT, 3)
        .rowHeaders()
        .row(words.text("identity.organisation"), organisation.name())
        .row(words.text("identity.span"), span)
        .row(words.text("identity.made"), words.dateTime(at))
        .row(words.text("identity.listed"), words.number(listed.size()))
        .build();
  }

  private Table figures() {
    Table.Builder built =
        Table.captioned(words.text("figures.caption"))
            .column(words.text("figure"), Align.LEFT, 3)
            .column(words.text("own"), Align.RIGHT, 1.3)
            .column(words.text("others"), Align.RIGHT, 1.3)
            .rowHeaders();
    RegisterFigureLine.of(figures, words)
        .forEach(line -> built.row(line.label(), number(line.own()), line.others()));
    return built.build();
  }

  private String number(Object value) {
    return value instanceof Number number
        ? java.text.NumberFormat.getNumberInstance(words.locale()).format(number)
        : value.toString();
  }

  private Table list() {
    Table.Builder built =
        Table.captioned(words.text("list.caption"))
            .column(words.text("column.ref"), Align.LEFT, 1.35)
            .column(words.text("column.received"), Align.LEFT, 1.05)
            .column(words.text("column.rights"), Align.LEFT, 1.9)
            .column(words.text("column.due"), Align.LEFT, 1.05)
            .column(words.text("list.answer"), Align.LEFT, 1.5)
            .column(words.text("column.period"), Align.LEFT, 1.35)
            .rowHeaders();
    listed.forEach(request -> built.row(row(request)));
    return built.build();
  }

  private List<Cell> row(RegisteredRequest request) {
    return List.of(
        Cell.of(request.ref()),
        Cell.of(shortDay(words.day(request.receivedAt()))),
        Cell.of(table.rights(request)),
        Cell.of(request.outcome().map(outcome -> shortDay(outcome.due())).orElse("")),
        Cell.of(answer(request)),
        request.outcome().map(this::state).orElseGet(() -> Cell.of("")));
  }

  private String answer(RegisteredRequest request) {
    if (!request.own()) {
      return request.passedOnAt() == null
          ? words.text("part.others")
          : words.text("list.passedOn", shortDay(words.day(request.passedOnAt())));
    }
    if (request.answeredAt() == null) {
      return words.constant(request.status());
    }
    return words.text(
        "list.answered",
        shortDay(words.day(request.answeredAt())),
        request.outcome().map(outcome -> outcome.answerDays().orElse(0)).orElse(0L));
  }

  private Cell state(CaseOutcome outcome) {
    String text = words.constant(outcome.state());
    if (outcome.extended()) {
      text += words.text("list.extended");
    }
    if (outcome.suspended()) {
      text += words.text("list.suspended");
    }
    return new Cell(text, tone(outcome.state()));
  }

  private static Tone tone(ClockState state) {
    return switch (state) {
      case MET -> Tone.KEPT;
      case MET_LATE, OVERDUE -> Tone.BROKEN;
      case RUNNING, SUSPENDED -> Tone.NEUTRAL;
    };
  }

  private static String shortDay(LocalDate day) {
    return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }
}
