package fr.vigie.web.page;

import fr.vigie.availability.KeptView;
import fr.vigie.availability.MonthDesk;
import fr.vigie.availability.MonthView;
import fr.vigie.sla.AvailabilityStatement;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.RevisionChange;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The closing of the month that a service's page shows: close, revise, reopen, look back. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies; the records are read again
public class ClosingPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject MonthDesk desk;
  @Inject Messages messages;
  @Inject Language language;

  private String code;
  private MonthView month;
  private Integer shown;
  private boolean changed;
  private List<RevisionChange> changes = List.of();
  private String reason;
  private String grounds;

  /**
   * Reads the month, and what a revision of it would change.
   *
   * @param revision the one that the page shows; null for the one that counts
   * @param said what the page shows
   */
  void load(String service, YearMonth of, Integer revision, AvailabilityStatement said) {
    code = service;
    month = desk.month(service, of);
    KeptView counting = month.counting();
    shown = revision == null && counting != null ? Integer.valueOf(counting.revision()) : revision;
    Optional<AvailabilityStatement> now =
        isCounting() ? desk.revision(service, of) : Optional.empty();
    changed = now.isPresent();
    var wording = new Wording(Texts.in(language.getLocale()));
    changes = now.map(would -> RevisionChange.between(said, would, wording)).orElse(List.of());
  }

  /** Settles the month and keeps its statement. */
  void close() {
    desk.close(code, month.month(), month.version());
    messages.info("service.closed");
  }

  /** Keeps another statement of the closed month. */
  void revise() {
    desk.revise(code, month.month(), month.version(), grounds);
    grounds = null;
    messages.info("months.revised");
  }

  /** Opens the month again, for the reason typed. */
  void reopen() {
    desk.reopen(code, month.month(), month.version(), reason);
    reason = null;
    messages.info("service.reopened");
  }

  /** Whether what the page shows is what counts: the closed month as it stands. */
  public boolean isCounting() {
    KeptView counting = month.counting();
    return month.closed() && (counting == null || shown.equals(counting.revision()));
  }

  /** Whether the page shows a statement that counts no more. */
  public boolean isPast() {
    return shown != null && !isCounting();
  }

  /** Whether a revision would say something else. */
  public boolean isChanged() {
    return changed;
  }

  public List<RevisionChange> getChanges() {
    return changes;
  }

  public MonthView getMonth() {
    return month;
  }

  public Integer getShown() {
    return shown;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getGrounds() {
    return grounds;
  }

  public void setGrounds(String grounds) {
    this.grounds = grounds;
  }
}
