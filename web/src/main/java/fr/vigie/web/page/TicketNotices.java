package fr.vigie.web.page;

import fr.vigie.contract.EscalationView;
import fr.vigie.directory.ColleagueDesk;
import fr.vigie.incident.IncidentView;
import fr.vigie.incident.WarningDesk;
import fr.vigie.incident.notice.NoticeDesk;
import fr.vigie.incident.notice.NoticePreview;
import fr.vigie.incident.notice.NoticeView;
import fr.vigie.incident.notice.NoticesView;
import fr.vigie.incident.rules.NoticeDuty;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.WarningLine;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who was told of a ticket: the Structures by notices, the team by warnings; and what is next. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies; the records are read again
public class TicketNotices implements Serializable {
  private static final long serialVersionUID = 1L;

  /** After these the preview is of a ticket that is no more so. */
  private static final Set<Refusal> OVERTAKEN =
      Set.of(Refusal.NOTICE_SETTLED, Refusal.NOTICE_NOT_DUE, Refusal.CHANGED_MEANWHILE);

  @Inject NoticeDesk desk;
  @Inject WarningDesk warningDesk;
  @Inject ColleagueDesk colleagues;
  @Inject Language language;
  @Inject Messages messages;

  private String ref;
  private int version;
  private boolean whole;
  private NoticesView notices = NoticesView.NONE;
  private List<WarningLine> warnings = List.of();
  private boolean chainMissing;
  private Map<UUID, String> names = Map.of();
  private NoticePreview preview;
  private boolean refreshed;
  private String message;
  private String reason;

  /** Reads what belongs to a ticket that was just read. */
  void show(IncidentView ticket) {
    ref = ticket.ref();
    version = ticket.version();
    whole = ticket.whole();
    var wording = new Wording(Texts.in(language.getLocale()));
    notices = desk.notices(ref);
    names = names();
    warnings =
        warningDesk.warnings(ref).stream()
            .map(warning -> WarningLine.of(warning, wording))
            .toList();
    chainMissing =
        warningDesk.chain(ref).map(EscalationView::steps).filter(List::isEmpty).isPresent();
  }

  /** Makes the preview of the notice that is due. */
  public void prepare() {
    reason = null;
    look(null);
  }

  /** Shows what the notice becomes with the message that was typed. */
  public void refresh() {
    look(message == null ? "" : message);
  }

  private void look(String asked) {
    refreshed = false;
    try {
      preview = desk.preview(ref, asked);
      message = preview.message();
    } catch (RefusedException refused) {
      overtaken(refused);
    }
  }

  /** Sends what the preview shows. If the message was typed anew, the preview comes first. */
  public void send() {
    String typed = message == null ? "" : message.replace("\r\n", "\n").strip();
    if (!typed.equals(preview.message())) {
      refresh();
      refreshed = true;
      FacesContext.getCurrentInstance().validationFailed();
      return;
    }
    try {
      NoticeView sent = desk.send(ref, preview.version(), preview.act().event(), typed);
      messages.info("notices.sent", sent.reach().mails(), sent.reach().structures());
      settled();
    } catch (RefusedException refused) {
      overtaken(refused);
    }
  }

  /** The Structures are not told of this act. */
  public void setAside() {
    try {
      desk.setAside(ref, version, notices.due().map(NoticeDuty::event).orElse(0), reason);
      messages.info("notices.setAside.done");
      settled();
    } catch (RefusedException refused) {
      overtaken(refused);
    }
  }

  private void settled() {
    preview = null;
    reason = null;
    notices = desk.notices(ref);
    names = names();
  }

  private Map<UUID, String> names() {
    return colleagues.names(
        notices.settled().stream()
            .map(NoticeView::person)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
  }

  /** Somebody else was faster, or the ticket has moved on: says so, and what was typed stays. */
  private void overtaken(RefusedException refused) {
    if (!OVERTAKEN.contains(refused.refusal())) {
      throw refused;
    }
    messages.refusal(refused);
    notices = desk.notices(ref);
    preview = null;
    FacesContext.getCurrentInstance().validationFailed();
  }

  /** Whether the Structures are to be told of something now, by this reader. */
  public boolean isPending() {
    return notices.due().isPresent();
  }

  /** Of what they are to be told; null if of nothing. */
  public NoticeDuty getDue() {
    return notices.due().orElse(null);
  }

  /** The name of whoever sent a notice or set it aside; empty for somebody else's people. */
  public String by(NoticeView notice) {
    return notice.person() == null ? "" : names.getOrDefault(notice.person(), "");
  }

  public List<NoticeView> getSettled() {
    return notices.settled();
  }

  /** Of what they were still to be told when the ticket was closed. */
  public List<NoticeDuty> getUntold() {
    return notices.untold();
  }

  public List<WarningLine> getWarnings() {
    return warnings;
  }

  /** Whether level 1 alone is warned, since nobody has made a chain of escalation. */
  public boolean isChainMissing() {
    return chainMissing;
  }

  public boolean isWhole() {
    return whole;
  }

  public NoticePreview getPreview() {
    return preview;
  }

  /** Whether the preview was made anew instead of being sent. */
  public boolean isRefreshed() {
    return refreshed;
  }

  public String getMessage() {
    return message;
  }

  public void setMessage(String message) {
    this.message = message;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
