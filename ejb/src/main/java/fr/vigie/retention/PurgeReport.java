package fr.vigie.retention;

import fr.vigie.directory.OrganisationView;
import fr.vigie.platform.BundleWords;
import fr.vigie.reports.document.Attachment;
import fr.vigie.reports.document.Document;
import fr.vigie.reports.document.ItemList;
import fr.vigie.reports.document.KeyFigures;
import fr.vigie.reports.document.KeyFigures.KeyFigure;
import fr.vigie.reports.document.Table;
import fr.vigie.reports.document.Table.Align;
import fr.vigie.reports.document.Text;
import fr.vigie.reports.document.Tone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The certificate of what was erased: how much of each kind, of which cases, when, under which
 * rule, and the digests of the files destroyed. All of it in French, then in English; it names no
 * person.
 */
final class PurgeReport {
  private static final List<String> NOTES = List.of("rule", "held", "remains", "journal", "backup");

  private final OrganisationView organisation;
  private final List<Redaction> redactions;
  private final List<DestroyedFile> destroyed;
  private final ErasedData total;

  /**
   * A certificate to be composed.
   *
   * @param redactions under one rule, in the order in which they were made, at least one
   * @param destroyed the files among what was erased
   */
  PurgeReport(
      OrganisationView organisation, List<Redaction> redactions, List<DestroyedFile> destroyed) {
    this.organisation = organisation;
    this.redactions = redactions;
    this.destroyed = destroyed;
    this.total =
        redactions.stream().map(Redaction::erased).reduce(ErasedData.NOTHING, ErasedData::plus);
  }

  Document compose(Instant at) {
    var french = new Part(Locale.FRENCH);
    var english = new Part(Locale.ENGLISH);
    Document.Builder report =
        Document.titled(french.text("title") + " / " + english.text("title"), Locale.FRENCH)
            .subject(french.text("subject", organisation.name()))
            .author(french.text("author"))
            .header(french.text("header", organisation.name()))
            .footer(french.text("footer"));
    report.createdAt(at).lead(french.lead());
    french.add(report, at, 2);
    report.heading(2, english.text("title"), Locale.ENGLISH).lead(english.lead());
    english.add(report, at, 3);
    return report
        .attach(
            new Attachment(
                PurgeEvidence.FILE,
                "application/json",
                french.text("attachment"),
                PurgeEvidence.write(redactions, destroyed)))
        .build();
  }

  /** The certificate in one language. */
  private final class Part {
    private final BundleWords words;

    Part(Locale language) {
      words = new BundleWords("fr.vigie.retention.purge", language);
    }

    Text lead() {
      return Text.of(text("lead", redactions.size()));
    }

    void add(Document.Builder report, Instant at, int level) {
      report
          .add(keyFigures())
          .heading(level, text("identity.heading"))
          .add(identity(at))
          .heading(level, text("kinds.heading"))
          .add(kinds())
          .heading(level, text("requests.heading"))
          .add(requests())
          .heading(level, text("pieces.heading"));
      if (destroyed.isEmpty()) {
        report.paragraph(text("pieces.none"));
      } else {
        report.add(pieces());
      }
      report
          .heading(level, text("notes.heading"))
          .add(
              new ItemList(true, NOTES.stream().map(key -> Text.of(text("note." + key))).toList()));
    }

    private KeyFigures keyFigures() {
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

    private Table kinds() {
      Table.Builder table =
          Table.captioned(text("kinds.caption"))
              .column(text("kind"), Align.LEFT, 4)
              .column(text("number"), Align.RIGHT, 1)
              .rowHeaders();
      total
          .numbers()
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
      return words.text(key, arguments);
    }
  }
}
