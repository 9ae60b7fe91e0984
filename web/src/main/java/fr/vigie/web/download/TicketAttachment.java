package fr.vigie.web.download;

import fr.vigie.incident.TicketFileDesk;
import fr.vigie.incident.TicketFileView;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** A file of a ticket: {@code /app/ticket-file?ref=…&id=…}; to be kept, never shown in place. */
@WebServlet("/app/ticket-file")
public class TicketAttachment extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient TicketFileDesk desk;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      TicketFileView.Content file =
          desk.open(request.getParameter("ref"), id(request.getParameter("id")));
      try (InputStream content = file.content()) {
        Downloads.prepare(response, file.file().mediaType(), "attachment");
        Downloads.name(response, file.file().name());
        response.setContentLengthLong(file.file().size());
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
      throw new RefusedException(Refusal.NOT_FOUND, "file");
    }
  }
}
