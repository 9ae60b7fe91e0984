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
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Shows the files of an answer to whoever has its link and its code. The code is posted; the link
 * says nothing of anybody. The browser that opened an answer sees its files for as long as it can
 * fetch them, also when it loads the page again. Nothing is kept by browsers or found by search
 * engines.
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

  /** Shows what is opened; else looks the link up, and tries the code if one was posted. */
  public void load() throws IOException {
    hide();
    Optional<Opening.Opened> opened =
        AnswerFile.allowed(http).flatMap(known -> desk.opened(known, link));
    if (opened.isPresent()) {
      show(opened.orElseThrow());
    } else if ("POST".equals(http.getMethod())) {
      tried(desk.open(link, http.getParameter("code")));
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

  private void show(Opening.Opened opened) {
    files = opened.files();
    until = opened.until().truncatedTo(ChronoUnit.MINUTES);
  }

  /** What is opened is shown by a page of its own, which can be loaded again. */
  private void tried(Opening opening) throws IOException {
    if (opening instanceof Opening.Opened opened) {
      AnswerFile.allow(http, opened.link());
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(http.getContextPath() + "/answer.xhtml");
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

  public void setLink(String link) {
    this.link = link;
  }
}
