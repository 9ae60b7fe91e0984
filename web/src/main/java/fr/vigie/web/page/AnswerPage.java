package fr.vigie.web.page;

import fr.vigie.rights.PieceView;
import fr.vigie.rights.letter.AnswerDesk;
import fr.vigie.rights.letter.AnswerDesk.Opening;
import fr.vigie.rights.letter.AnswerLink;
import fr.vigie.web.download.AnswerFile;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Shows the files of an answer to whoever has its link and its code. The code is posted; the link
 * says nothing of anybody. Nothing is kept by browsers or found by search engines.
 */
@Named
@RequestScoped
public class AnswerPage {
  @Inject AnswerDesk desk;
  @Inject HttpServletRequest http;
  @Inject Messages messages;

  private String link;
  private String closed;
  private List<PieceView> files = List.of();
  private Instant until;

  /** Looks the link up, and tries the code if one was posted. */
  public void load() {
    hide();
    link = http.getParameter("l");
    if ("POST".equals(http.getMethod())) {
      show(desk.open(link, http.getParameter("code")));
    } else {
      closed = why(desk.state(link));
    }
  }

  private static void hide() {
    var response =
        (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    response.setHeader("Referrer-Policy", "no-referrer");
  }

  private void show(Opening opening) {
    if (opening instanceof Opening.Opened opened) {
      files = opened.files();
      until = opened.until().truncatedTo(ChronoUnit.MINUTES);
      AnswerFile.allow(http, opened.link());
    } else if (opening instanceof Opening.WrongCode wrong) {
      messages.error("answer.wrong", wrong.left());
    } else if (opening instanceof Opening.Closed shut) {
      closed = why(shut.state());
    }
  }

  private static String why(Optional<AnswerLink.State> state) {
    return state
        .map(Enum::name)
        .filter(name -> !name.equals(AnswerLink.State.OPEN.name()))
        .orElse(state.isEmpty() ? "UNKNOWN" : null);
  }

  /** Why the link opens nothing; null while it does. */
  public String getClosed() {
    return closed;
  }

  public boolean isOpened() {
    return until != null;
  }

  public List<PieceView> getFiles() {
    return files;
  }

  /** Until when the files can be fetched. */
  public Instant getUntil() {
    return until;
  }

  public String getLink() {
    return link;
  }
}
