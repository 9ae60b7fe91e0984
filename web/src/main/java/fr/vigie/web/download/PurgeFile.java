package fr.vigie.web.download;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.retention.CertificateDesk;
import fr.vigie.retention.PurgeView;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** A certificate of what was erased: {@code /app/purge-file?id=…}. */
@WebServlet("/app/purge-file")
public class PurgeFile extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient CertificateDesk desk;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      PurgeView certificate = desk.certificate(id(request.getParameter("id")));
      try (InputStream pdf = desk.pdf(certificate.id())) {
        Downloads.prepare(response, "application/pdf", certificate.fileName());
        response.setContentLengthLong(certificate.size());
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
      throw new RefusedException(Refusal.NOT_FOUND, "certificate");
    }
  }
}
