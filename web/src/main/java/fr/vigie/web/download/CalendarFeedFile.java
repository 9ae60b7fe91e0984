package fr.vigie.web.download;

import fr.vigie.platform.RefusedException;
import fr.vigie.rights.CalendarDesk;
import fr.vigie.rights.CalendarDesk.DueDate;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.view.CalendarFile;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;

/** Due dates for a calendar program: {@code /calendar/TOKEN.ics}; the address is the secret. */
@WebServlet("/calendar/*")
public class CalendarFeedFile extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String ENDING = ".ics";

  @Inject transient CalendarDesk desk;
  @Inject transient InstantSource clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    if (path == null || !path.endsWith(ENDING)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      List<DueDate> dates = desk.due(path.substring(1, path.length() - ENDING.length()));
      Downloads.prepare(response, "text/calendar;charset=UTF-8", "vigie.ics");
      response
          .getOutputStream()
          .write(
              CalendarFile.of(dates, Texts.in(request.getLocale()), clock.instant())
                  .getBytes(StandardCharsets.UTF_8));
    } catch (RefusedException refused) {
      response.sendError(refused.refusal().status());
    }
  }
}
