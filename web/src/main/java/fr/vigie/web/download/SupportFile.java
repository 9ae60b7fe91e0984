package fr.vigie.web.download;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.support.SupportDesk;
import fr.vigie.support.TicketTable;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;

/** The tickets of a month as a table: {@code /app/support-file?service=…&period=2026-08}. */
@WebServlet("/app/support-file")
public class SupportFile extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient SupportDesk desk;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      String service = request.getParameter("service");
      YearMonth month = month(request.getParameter("period"));
      byte[] table = TicketTable.write(desk.statement(service, month).tickets());
      Downloads.prepare(response, "text/csv;charset=UTF-8", TicketTable.fileName(service, month));
      response.setContentLength(table.length);
      response.getOutputStream().write(table);
    } catch (RefusedException refused) {
      response.sendError(refused.refusal().status());
    }
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException | NullPointerException unreadable) {
      throw new RefusedException(Refusal.INVALID_INPUT, "period");
    }
  }
}
