package fr.vigie.web.page;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.rights.Contribution;
import fr.vigie.rights.ContributionDesk;
import fr.vigie.rights.PieceDesk;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.DeadlineView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Where somebody without an account hands in what a mailed link asks for. A plain form without a
 * session or a script; the link is all that opens it.
 */
@Named
@RequestScoped
public class ContributePage {
  private static final long MEGABYTE = 1L << 20;

  @Inject ContributionDesk desk;
  @Inject HttpServletRequest http;
  @Inject Messages messages;
  @Inject Wording wording;
  @Inject InstantSource clock;

  private String link;
  private boolean tooLarge;
  private Contribution contribution;
  private String done;
  private boolean ended;

  /** Shows the question, or takes the answer. */
  public void load() throws IOException, ServletException {
    if (tooLarge) {
      messages.error("contribute.tooLarge", getLargest());
    }
    if ("POST".equals(http.getMethod()) && answered()) {
      return;
    }
    try {
      contribution = desk.open(link);
    } catch (RefusedException refused) {
      ended = refused.refusal() == Refusal.LINK_ENDED;
      if (!ended) {
        messages.refusal(refused);
      }
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .setResponseStatus(refused.refusal().status());
    }
  }

  /** Whether the link has done its work; if not, the page says what is wrong with the answer. */
  private boolean answered() throws IOException, ServletException {
    try {
      if ("decline".equals(http.getParameter("act"))) {
        desk.decline(link, http.getParameter("words"));
        done = "declined";
      } else {
        deliver();
        done = "delivered";
      }
      return true;
    } catch (RefusedException refused) {
      if (refused.refusal() == Refusal.INVALID_INPUT && refused.arguments().contains("file")) {
        messages.error("contribute.nothing");
      } else if (refused.refusal() == Refusal.REASONS_MISSING) {
        messages.error("contribute.noReason");
      } else if (refused.refusal() == Refusal.TOO_LARGE) {
        messages.error("contribute.tooLarge", getLargest());
      } else if (refused.refusal() != Refusal.LINK_ENDED) {
        messages.refusal(refused);
      }
      return false;
    }
  }

  private void deliver() throws IOException, ServletException {
    // without a file, a form may come as mere parameters
    Part file = LargestUploadFilter.isUpload(http) ? http.getPart("file") : null;
    String words = http.getParameter("words");
    if (file == null || file.getSize() == 0) {
      desk.deliver(link, words, null, null);
      return;
    }
    try (InputStream content = file.getInputStream()) {
      desk.deliver(link, words, file.getSubmittedFileName(), content);
    } finally {
      file.delete();
    }
  }

  /** Whether the link works no more. */
  public boolean isEnded() {
    return ended;
  }

  /** What is asked; null if the link has ended or was just used, and if it cannot be read now. */
  public Contribution getContribution() {
    return contribution;
  }

  /** {@code delivered} or {@code declined}; null if nothing was handed in. */
  public String getDone() {
    return done;
  }

  public DeadlineView getDeadline() {
    return DeadlineView.of(contribution.dueAt(), clock.instant(), wording);
  }

  /** When the link ends, to the minute. */
  public Instant getUntil() {
    return contribution.until().truncatedTo(ChronoUnit.MINUTES);
  }

  /** What was typed, to be sent once more. */
  public String getWords() {
    return http.getParameter("words");
  }

  /** The most megabytes that a file may have. */
  public long getLargest() {
    return PieceDesk.LARGEST / MEGABYTE;
  }

  public String getLink() {
    return link;
  }

  public void setLink(String link) {
    this.link = link;
  }

  public boolean isTooLarge() {
    return tooLarge;
  }

  public void setTooLarge(boolean tooLarge) {
    this.tooLarge = tooLarge;
  }
}
