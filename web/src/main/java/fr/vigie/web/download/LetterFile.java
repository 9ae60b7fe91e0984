package fr.vigie.web.download;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.rights.PieceContent;
import fr.vigie.rights.letter.LetterDesk;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** A signed letter: {@code /app/letter-file?ref=…&id=…}. */
@WebServlet("/app/letter-file")
public class LetterFile extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient LetterDesk desk;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      PieceContent letter = desk.pdf(request.getParameter("ref"), id(request.getParameter("id")));
      try (InputStream pdf = letter.content()) {
        Downloads.prepare(response, "application/pdf", letter.piece().name());
        response.setContentLengthLong(letter.piece().size());
        pdf.transferTo(response.getOutputStream());
      }
    } catch (RefusedException refused) {
      response.sendError(refused.refusal().status());
    }
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException | NullPointerException unreadable) {
      throw new RefusedException(Refusal.NOT_FOUND, "letter");
    }
  }
}
