package fr.vigie.web.download;

import fr.vigie.platform.RefusedException;
import fr.vigie.rights.PieceContent;
import fr.vigie.rights.letter.AnswerDesk;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/** A file of the answer that this browser has just opened: {@code /answer-file?n=0}. */
@WebServlet("/answer-file")
public class AnswerFile extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String OPENED = AnswerFile.class.getName();

  @Inject transient AnswerDesk desk;

  /** Lets the browser of this request fetch the files of an answer. */
  public static void allow(HttpServletRequest request, UUID link) {
    request.getSession().setAttribute(OPENED, link);
  }

  /** The link that the browser of this request opened last. */
  public static Optional<UUID> allowed(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> session.getAttribute(OPENED))
        .map(UUID.class::cast);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<UUID> link = allowed(request);
    if (link.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      PieceContent file = desk.fetch(link.orElseThrow(), number(request.getParameter("n")));
      try (InputStream content = file.content()) {
        Downloads.prepare(response, file.piece().mediaType(), name(file.piece().name()));
        response.setContentLengthLong(file.piece().size());
        content.transferTo(response.getOutputStream());
      }
    } catch (RefusedException refused) {
      response.sendError(refused.refusal().status());
    }
  }

  private static int number(String text) {
    return text != null && text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
  }

  /** The name of a file in the letters that every header takes. */
  private static String name(String name) {
    return name.replaceAll("[^ -~]|[\"\\\\%]", "_");
  }
}
