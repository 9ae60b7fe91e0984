package fr.vigie.web.page;

import fr.vigie.inquiry.InquiryDesk;
import fr.vigie.inquiry.ListedInquiry;
import fr.vigie.inquiry.rules.InquiryStatus;
import fr.vigie.platform.paging.Page;
import fr.vigie.platform.paging.PageRequest;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.DeadlineView;
import fr.vigie.web.view.PageLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The register of inquiries, by due date; what is shown stands in the address. */
@Named
@RequestScoped
public class InquiriesPage {
  private static final String PATH = "/app/inquiries.xhtml";
  private static final String ALL = "ALL";

  @Inject InquiryDesk desk;
  @Inject InstantSource clock;
  @Inject Texts texts;

  private String status;
  private String cursor;
  private List<Row> rows = List.of();
  private PageLinks links;

  /**
   * An inquiry in the list.
   *
   * @param deadline null if no date is owed
   */
  public record Row(ListedInquiry inquiry, DeadlineView deadline) {}

  /** Reads a page: what is to be answered, unless the address asks for something else. */
  public void load() {
    Instant now = clock.instant();
    var wording = new Wording(texts);
    PageRequest first = PageRequest.from(cursor);
    Page<ListedInquiry> page =
        desk.page(new PageRequest(null, filter(), null, first.limit(), first.from()));
    rows =
        page.items().stream()
            .map(
                inquiry ->
                    new Row(
                        inquiry,
                        inquiry.dueAt() == null
                            ? null
                            : DeadlineView.of(inquiry.dueAt(), now, wording)))
            .toList();
    links = PageLinks.of(page, PATH, Map.of("status", status == null ? "" : status));
  }

  private String filter() {
    if (ALL.equals(status)) {
      return null;
    }
    return Stream.of(InquiryStatus.values())
        .map(Enum::name)
        .filter(known -> known.equals(status))
        .findFirst()
        .orElse(InquiryStatus.TO_ANSWER.name());
  }

  public InquiryStatus[] getStatuses() {
    return InquiryStatus.values();
  }

  public List<Row> getRows() {
    return rows;
  }

  public PageLinks getLinks() {
    return links;
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = status;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }
}
