package fr.vigie.web.page;

import fr.vigie.rights.FollowedRequest;
import fr.vigie.rights.PersonDesk;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.OwedDate;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;

/** Shows a request to whoever has its code. The code is posted, and never part of an address. */
@Named
@RequestScoped
public class FollowPage {
  @Inject PersonDesk desk;
  @Inject HttpServletRequest http;
  @Inject Messages messages;
  @Inject Texts texts;
  @Inject Wording wording;
  @Inject InstantSource clock;

  private FollowedRequest request;

  /** Looks the code up, if one was posted. */
  public void load() {
    if (!"POST".equals(http.getMethod())) {
      return;
    }
    PersonDesk.Tracking tracking = desk.follow(http.getParameter("code"), http.getRemoteAddr());
    if (tracking instanceof PersonDesk.Tracking.Found found) {
      request = found.request();
    } else if (tracking instanceof PersonDesk.Tracking.Slowed slowed) {
      messages.error("follow.slowed", slowed.pause().toSeconds() + 1);
    } else {
      messages.error("follow.unknown");
    }
  }

  public FollowedRequest getRequest() {
    return request;
  }

  public List<OwedDate> getDates() {
    return OwedDate.of(
        request.deadlines(),
        clock.instant(),
        texts.text("deadline.basis", request.controller().holidays()),
        wording);
  }
}
