package fr.vigie.web.page;

import fr.vigie.journal.EntryView;
import fr.vigie.journal.JournalDesk;
import fr.vigie.journal.JournalDesk.EntryPage;
import fr.vigie.journal.JournalDesk.Filter;
import fr.vigie.journal.JournalVerification;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.view.JournalLine;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The journal: whether it is intact, and what it says. */
@Named
@RequestScoped
public class JournalPage {
  private static final int SIZE = 50;
  private static final String TYPE = "journal.type.";

  @Inject JournalDesk desk;
  @Inject Texts texts;

  private String chain;
  private String type;
  private Long before;
  private Long after;
  private boolean readable;
  private JournalVerification verification;
  private EntryPage page;
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
      page = desk.entries(new Filter(chain, type, before, after), SIZE);
      lines = page.items().stream().map(this::line).toList();
    }
  }

  private JournalLine line(EntryView entry) {
    return JournalLine.of(entry, texts);
  }

  /** Whether the address asks for less than the newest entries of all. */
  public boolean isNarrowed() {
    return chain != null || type != null || before != null || after != null;
  }

  /** Whether only some chain or type is shown. */
  public boolean isFiltered() {
    return chain != null || type != null;
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

  public EntryPage getPage() {
    return page;
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

  public Long getBefore() {
    return before;
  }

  public void setBefore(Long before) {
    this.before = before;
  }

  public Long getAfter() {
    return after;
  }

  public void setAfter(Long after) {
    this.after = after;
  }
}
