package fr.vigie.rights;

import fr.vigie.directory.OrganisationView;
import fr.vigie.platform.Phrasing;
import fr.vigie.reports.document.Attachment;
import fr.vigie.reports.document.Document;
import fr.vigie.reports.document.ItemList;
import fr.vigie.reports.document.KeyFigures;
import fr.vigie.reports.document.KeyFigures.KeyFigure;
import fr.vigie.reports.document.Table;
import fr.vigie.reports.document.Table.Align;
import fr.vigie.reports.document.Text;
import fr.vigie.reports.document.Tone;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The certificate of what was erased: how much of each kind, of which requests, when, under which
 * rule, and the digests of the files destroyed. In French, the language of who may ask for it; it
 * names no person.
 */
final class PurgeReport {
  private static final List<String> NOTES = List.of("rule", "held", "remains", "journal", "backup");

  private final OrganisationView organisation;
  private final List<Redaction> redactions;
  private final List<DestructionView> destroyed;
  private final Phrasing words = new Phrasing(Locale.FRENCH);
  private final ResourceBundle bundle =
      ResourceBundle.getBundle(
          "fr.vigie.rights.purge",
          Locale.FRENCH,
          PurgeReport.class.getClassLoader(),
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  /**
   * A certificate to be composed.
   *
   * @param redactions in the order in which they were made, at least one
   * @param destroyed the files among what was erased
   */
  PurgeReport(
      OrganisationView organisation, List<Redaction> redactions, List<DestructionView> destroyed) {
    this.organisation = organisation;
    this.redactions = redactions;
    this.destroyed = destroyed;
  }

  Document compose(Instant at) {
    ErasedData total =
        redactions.stream().map(Redaction::erased).reduce(ErasedData.NOTHING, ErasedData::plus);
    Document.Builder report =
        Document.titled(text("title"), words.locale())
            .subject(text("subject", organisation.name()))
            .author(text("author"))
            .header(text("header", organisation.name()))
            .footer(text("footer"))
            .createdAt(at)
            .lead(Text.of(text("lead", redactions.size())))
            .add(keyFigures(total))
            .heading(2, text("identity.heading"))
            .add(identity(at))
            .heading(2, text("kinds.heading"))
            .add(kinds(total))
            .heading(2, text("requests.heading"))
            .add(requests())
            .heading(2, text("pieces.heading"));
    if (destroyed.isEmpty()) {
      report.paragraph(text("pieces.none"));
    } else {
      report.add(pieces());
    }
    return report
        .heading(2, text("notes.heading"))
        .add(new ItemList(true, NOTES.stream().map(key -> Text.of(text("note." + key))).toList()))
        .attach(
            new Attachment(
                PurgeEvidence.FILE,
                "application/json",
                text("attachment"),
                PurgeEvidence.write(redactions, destroyed)))
        .build();
  }

  private KeyFigures keyFigures(ErasedData total) {
    return new KeyFigures(
        List.of(
            figure("key.requests", redactions.size()),
            figure("key.pieces", total.pieces()),
            figure("key.texts", total.texts()),
            figure("key.journal", total.journalEntries())));
  }

  private KeyFigure figure(String key, int number) {
    return new KeyFigure(text(key), words.number(number), "", Tone.NEUTRAL);
  }

  private Table identity(Instant at) {
    return Table.captioned(text("identity.caption"))
        .column(text("identity.field"), Align.LEFT, 1)
        .column(text("identity.value"), Align.LEFT, 2.4)
        .rowHeaders()
        .row(text("identity.organisation"), organisation.name())
        .row(text("identity.first"), words.dateTime(redactions.get(0).redactedAt()))
        .row(
            text("identity.last"),
            words.dateTime(redactions.get(redactions.size() - 1).redactedAt()))
        .row(text("identity.rule"), text("rule", redactions.get(0).rule()))
        .row(text("identity.made"), words.dateTime(at))
        .build();
  }

  private Table kinds(ErasedData total) {
    Table.Builder table =
        Table.captioned(text("kinds.caption"))
            .column(text("kind"), Align.LEFT, 4)
            .column(text("number"), Align.RIGHT, 1)
            .rowHeaders();
    PurgeEvidence.numbers(total)
        .forEach((kind, number) -> table.row(text("kind." + kind), words.number(number)));
    return table.build();
  }

  private Table requests() {
    Table.Builder table =
        Table.captioned(text("requests.caption"))
            .column(text("request"), Align.LEFT, 1.4)
            .column(text("closed"), Align.LEFT, 1.1)
            .column(text("erased"), Align.LEFT, 1.6)
            .column(text("pieces"), Align.RIGHT, 0.8)
            .column(text("texts"), Align.RIGHT, 0.8)
            .column(text("entries"), Align.RIGHT, 1.2)
            .rowHeaders();
    for (Redaction redaction : redactions) {
      ErasedData erased = redaction.erased();
      table.row(
          redaction.ref(),
          shortDay(words.day(redaction.closedAt())),
          words.shortDateTime(redaction.redactedAt()),
          words.number(erased.pieces()),
          words.number(erased.texts()),
          words.number(erased.journalEntries()));
    }
    return table.build();
  }

  private Table pieces() {
    Table.Builder table =
        Table.captioned(text("pieces.caption"))
            .column(text("piece.kind"), Align.LEFT, 1)
            .column(text("piece.size"), Align.RIGHT, 1)
            .column(text("piece.sha256"), Align.LEFT, 5);
    destroyed.forEach(
        piece ->
            table.row(
                text("PieceKind." + piece.kind()), words.number(piece.size()), piece.sha256()));
    return table.build();
  }

  private static String shortDay(LocalDate day) {
    return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }

  private String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), words.locale()).format(arguments);
  }
}
