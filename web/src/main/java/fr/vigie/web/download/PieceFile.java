package fr.vigie.web.download;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.rights.PieceContent;
import fr.vigie.rights.PieceDesk;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** A file of a request: {@code /app/piece-file?ref=…&id=…}; to be kept, never shown in place. */
@WebServlet("/app/piece-file")
public class PieceFile extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient PieceDesk desk;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      PieceContent piece = desk.open(request.getParameter("ref"), id(request.getParameter("id")));
      try (InputStream content = piece.content()) {
        Downloads.prepare(response, piece.piece().mediaType(), "piece");
        Downloads.name(response, piece.piece().name());
        response.setContentLengthLong(piece.piece().size());
        content.transferTo(response.getOutputStream());
      }
    } catch (RefusedException refused) {
      response.sendError(refused.refusal().status());
    }
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException | NullPointerException unreadable) {
      throw new RefusedException(Refusal.NOT_FOUND, "piece");
    }
  }
}
