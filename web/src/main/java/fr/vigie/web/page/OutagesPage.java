package fr.vigie.web.page;

import fr.vigie.availability.NewOutage;
import fr.vigie.availability.OutageDesk;
import fr.vigie.availability.OutageView;
import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Outages entered by hand: the form, and the list with what can still be done about each. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies; the records are read again
public class OutagesPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject ServiceDesk services;
  @Inject OutageDesk desk;
  @Inject Messages messages;

  private String code;
  private ServiceView service;
  private List<OutageView> outages;
  private TypedTime from;
  private TypedTime to;
  private boolean ongoing;
  private String[] paths = {};
  private String cause;
  private String evidence;
  private OutageView selected;
  private TypedTime endedAt;
  private String reason;

  /** Reads the service and its outages, the latest first. */
  public void load() {
    service = services.service(code);
    clear();
    list();
  }

  private void list() {
    outages =
        desk.outages(code).stream()
            .sorted(Comparator.comparing(OutageView::from).reversed())
            .toList();
  }

  /** Records what the form says. */
  public void record() {
    desk.record(
        code,
        new NewOutage(
            from.instant(),
            ongoing ? null : to.instant(),
            cause,
            evidence == null ? "" : evidence,
            Set.of(paths)));
    messages.info("outages.recorded");
    clear();
    list();
  }

  private void clear() {
    from = TypedTime.blank(service.zone());
    to = TypedTime.blank(service.zone());
    ongoing = false;
    paths = new String[0];
    cause = null;
    evidence = null;
  }

  /** Picks the outage that a dialog is about. */
  public void select(OutageView outage) {
    selected = outage;
    endedAt = TypedTime.blank(service.zone());
    reason = null;
  }

  /** Says when the picked outage ended. */
  public void end() {
    desk.end(code, selected.id(), selected.version(), endedAt.instant());
    messages.info("outages.ended");
    list();
  }

  /** Takes the picked outage out of the count. */
  public void cancel() {
    desk.cancel(code, selected.id(), selected.version(), reason);
    messages.info("outages.cancelled");
    list();
  }

  public List<OutageView> getOutages() {
    return outages;
  }

  public ServiceView getService() {
    return service;
  }

  public OutageView getSelected() {
    return selected;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public TypedTime getFrom() {
    return from;
  }

  public TypedTime getTo() {
    return to;
  }

  public boolean isOngoing() {
    return ongoing;
  }

  public void setOngoing(boolean ongoing) {
    this.ongoing = ongoing;
  }

  public String[] getPaths() {
    return paths.clone();
  }

  public void setPaths(String[] paths) {
    this.paths = paths.clone();
  }

  public String getCause() {
    return cause;
  }

  public void setCause(String cause) {
    this.cause = cause;
  }

  public String getEvidence() {
    return evidence;
  }

  public void setEvidence(String evidence) {
    this.evidence = evidence;
  }

  public TypedTime getEndedAt() {
    return endedAt;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
