package fr.vigie.web.page;

import fr.vigie.platform.door.Permission;
import fr.vigie.report.ReportDesk;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The switch by which the reader gets each new report of a service by mail. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialized
public class ReportMails implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject ReportDesk desk;
  @Inject SignedIn signedIn;
  @Inject Language language;
  @Inject Messages messages;

  private String service;
  private boolean wanted;
  private boolean reachable;

  /** Reads how the switch stands for a service. */
  public void load(String code) {
    service = code;
    if (isShown()) {
      wanted = desk.isSubscribed(code);
      reachable = desk.isReachable();
    }
  }

  /** Does as the switch says, from the next report on; in the language of the page. */
  public void change() {
    if (wanted) {
      desk.subscribe(service, language.getTag());
      messages.info("mails.on");
    } else {
      desk.unsubscribe(service);
      messages.info("mails.off");
    }
  }

  public boolean isShown() {
    return signedIn.may(Permission.READ_REPORTS);
  }

  /** Whether the reader has an address to which mails can go. */
  public boolean isReachable() {
    return reachable;
  }

  public boolean isWanted() {
    return wanted;
  }

  public void setWanted(boolean wanted) {
    this.wanted = wanted;
  }
}
