package fr.vigie.web.download;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.report.ReportDesk;
import fr.vigie.report.ReportView;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** A signed report: {@code /app/report-file?id=…}. */
@WebServlet("/app/report-file")
public class ReportFile extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient ReportDesk desk;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      ReportView report = desk.report(id(request.getParameter("id")));
      try (InputStream pdf = desk.pdf(report.id())) {
        Downloads.prepare(response, "application/pdf", report.fileName());
        response.setContentLengthLong(report.size());
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
      throw new RefusedException(Refusal.NOT_FOUND, "report");
    }
  }
}
