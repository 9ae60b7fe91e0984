package fr.vigie.web.download;

import fr.vigie.platform.Phrasing;
import fr.vigie.platform.RefusedException;
import fr.vigie.rights.RegisterDesk;
import fr.vigie.rights.RegisterQuery;
import fr.vigie.rights.export.RegisterExportDesk;
import fr.vigie.web.page.Language;
import fr.vigie.web.view.RegisterFilter;
import fr.vigie.web.view.RegisterFormat;
import fr.vigie.web.view.RegisterSpan;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;

/**
 * The register as a file: {@code /app/register-file?format=csv}, {@code xlsx} or {@code pdf}, with
 * the filters of the list, {@code from} a day {@code to} a day, or of the last twelve months;
 * {@code register} is the code of its organisation.
 */
@WebServlet("/app/register-file")
public class RegisterFile extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient RegisterDesk register;
  @Inject transient RegisterExportDesk desk;
  @Inject transient Language language;
  @Inject transient InstantSource clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      write(request.getParameter("format"), asked(request), language.getLocale(), response);
    } catch (RefusedException refused) {
      if (response.isCommitted()) {
        throw refused;
      }
      response.reset();
      response.sendError(refused.refusal().status());
    }
  }

  private RegisterQuery asked(HttpServletRequest request) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, Phrasing.ZONE);
    String from = request.getParameter("from");
    RegisterSpan span =
        from == null
            ? RegisterSpan.until(today)
            : RegisterSpan.of(null, from, request.getParameter("to"), today);
    var filter =
        new RegisterFilter(
            request.getParameter("show"),
            request.getParameter("status"),
            request.getParameter("due"));
    return filter.query(register.register(request.getParameter("register")), span, now);
  }

  private void write(String name, RegisterQuery asked, Locale locale, HttpServletResponse response)
      throws IOException {
    desk.check(asked);
    RegisterFormat format = RegisterFormat.named(name);
    switch (format) {
      case CSV -> {
        Downloads.prepare(response, format.mediaType(), format.fileName(asked));
        desk.csv(asked, locale, response.getOutputStream());
      }
      case XLSX -> {
        Downloads.prepare(response, format.mediaType(), format.fileName(asked));
        desk.workbook(asked, locale, response.getOutputStream());
      }
      case PDF -> {
        byte[] pdf = desk.report(asked, locale);
        Downloads.prepare(response, format.mediaType(), format.fileName(asked));
        response.getOutputStream().write(pdf);
      }
    }
  }
}
