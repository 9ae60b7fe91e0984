package fr.vigie.web.download;

import fr.vigie.journal.JournalDesk;
import fr.vigie.platform.RefusedException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The whole journal without its personal data, one entry a line. */
@WebServlet("/app/journal-export")
public class JournalExport extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient JournalDesk desk;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Downloads.prepare(response, "application/x-ndjson", "journal.ndjson");
    try {
      desk.export(response.getOutputStream());
    } catch (RefusedException refused) {
      response.reset();
      response.sendError(refused.refusal().status());
    }
  }
}
