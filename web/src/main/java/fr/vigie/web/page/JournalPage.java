package fr.vigie.web.page;

import fr.vigie.journal.EntryView;
import fr.vigie.journal.JournalDesk;
import fr.vigie.journal.JournalDesk.Filter;
import fr.vigie.journal.JournalVerification;
import fr.vigie.platform.Phrasing;
import fr.vigie.platform.paging.Page;
import fr.vigie.platform.paging.PageRequest;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.view.JournalLine;
import fr.vigie.web.view.PageLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The journal: whether it is intact, and what it says. */
@Named
@RequestScoped
public class JournalPage {
  private static final String TYPE = "journal.type.";

  @Inject JournalDesk desk;
  @Inject Texts texts;

  private String chain;
  private String type;
  private LocalDate from;
  private LocalDate to;
  private String cursor;
  private boolean readable;
  private JournalVerification verification;
  private PageLinks links;
  private List<JournalLine> lines = List.of();

  /**
   * Reads a page of entries. The whole journal is verified where the reader comes in, not again on
   * every page that they turn.
   */
  public void load() {
    if (!isNarrowed()) {
      verification = desk.verify();
    }
    readable = desk.mayReadEntries();
    if (readable) {
      Page<EntryView> page =
          desk.entries(
              new Filter(chain, type, start(from), to == null ? null : start(to.plusDays(1))),
              PageRequest.from(cursor));
      lines = page.items().stream().map(this::line).toList();
      links =
          PageLinks.of(
              page,
              "/app/journal.xhtml",
              Map.of("chain", text(chain), "type", text(type), "from", text(from), "to", text(to)));
    }
  }

  private static Instant start(LocalDate day) {
    return day == null ? null : day.atStartOfDay(Phrasing.ZONE).toInstant();
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }

  private JournalLine line(EntryView entry) {
    return JournalLine.of(entry, texts);
  }

  /** Whether the address asks for less than the newest entries of all. */
  public boolean isNarrowed() {
    return isFiltered() || cursor != null;
  }

  /** Whether only some chain, type or period is shown. */
  public boolean isFiltered() {
    return chain != null || type != null || from != null || to != null;
  }

  /** The types of entries that have a name. */
  public List<String> getTypes() {
    return texts.keySet().stream()
        .filter(key -> key.startsWith(TYPE))
        .map(key -> key.substring(TYPE.length()))
        .sorted()
        .toList();
  }

  public boolean isReadable() {
    return readable;
  }

  public JournalVerification getVerification() {
    return verification;
  }

  public PageLinks getLinks() {
    return links;
  }

  public List<JournalLine> getLines() {
    return lines;
  }

  public String getChain() {
    return chain;
  }

  public void setChain(String chain) {
    this.chain = chain;
  }

  public String getType() {
    return type;
  }

  public void setType(String type) {
    this.type = type;
  }

  /** The first day of the entries shown, in Paris. */
  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  /** The last day of the entries shown, in Paris. */
  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }
}
