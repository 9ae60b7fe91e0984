package fr.vigie.rights.letter;

import fr.vigie.reports.document.Attachment;
import fr.vigie.reports.document.Document;
import fr.vigie.reports.document.ItemList;
import fr.vigie.reports.document.Letterhead;
import fr.vigie.reports.document.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Sets a letter on paper: who writes to whom, when, the text, who stands for it. */
final class LetterPaper {
  private static final String ITEM = "- ";

  private final LetterWords words;

  LetterPaper(LetterWords words) {
    this.words = words;
  }

  /**
   * All that is on the paper.
   *
   * @param controller in whose name the sender writes; the sender itself if nobody else
   */
  record Sheet(
      String reference,
      LetterheadView sender,
      String controller,
      List<String> recipient,
      String subject,
      String text,
      Instant at) {
    Sheet {
      recipient = List.copyOf(recipient);
    }
  }

  /** The letter, with what it says for programs. */
  Document signed(Sheet sheet, Attachment facts) {
    return compose(sheet).attach(facts).build();
  }

  /** The same to be looked at, marked as such. */
  Document draft(Sheet sheet) {
    return compose(sheet).status(words.text("preview")).build();
  }

  private Document.Builder compose(Sheet sheet) {
    Document.Builder document =
        Document.titled(words.text("object", sheet.subject()), words.locale())
            .author(sheet.sender().name())
            .header(sheet.sender().name())
            .footer(words.text("footer"))
            .createdAt(sheet.at())
            .letterhead(
                new Letterhead(
                    sheet.sender().lines(),
                    sheet.recipient(),
                    placeAndDate(sheet),
                    List.of(words.text("reference", sheet.reference()))));
    for (String part : sheet.text().split("\n{2,}", -1)) {
      write(part, document);
    }
    boolean own = sheet.sender().name().equals(sheet.controller());
    return document.signature(
        Text.of(
            own
                ? words.text("signature", sheet.sender().name())
                : words.text("signature.delegate", sheet.sender().name(), sheet.controller())));
  }

  private String placeAndDate(Sheet sheet) {
    String weekdayAndDate = words.date(words.day(sheet.at()));
    String date = weekdayAndDate.substring(weekdayAndDate.indexOf(' ') + 1);
    return sheet.sender().place().isBlank()
        ? words.text("date.only", date)
        : words.text("placeAndDate", sheet.sender().place(), date);
  }

  /** A paragraph; lines that begin with a hyphen are items of a list. */
  private static void write(String part, Document.Builder document) {
    var lines = new ArrayList<String>();
    var items = new ArrayList<Text>();
    for (String line : part.lines().toList()) {
      if (line.startsWith(ITEM)) {
        flush(lines, document);
        items.add(Text.of(line.substring(ITEM.length())));
      } else {
        list(items, document);
        lines.add(line);
      }
    }
    flush(lines, document);
    list(items, document);
  }

  private static void flush(List<String> lines, Document.Builder document) {
    String text = String.join("\n", lines);
    if (!text.isBlank()) {
      document.paragraph(text);
    }
    lines.clear();
  }

  private static void list(List<Text> items, Document.Builder document) {
    if (!items.isEmpty()) {
      document.add(new ItemList(false, items));
    }
    items.clear();
  }
}
