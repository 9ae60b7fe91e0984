package fr.vigie.web.api;

import fr.vigie.rights.RegisterDesk;
import fr.vigie.rights.RegisterQuery;
import fr.vigie.rights.export.RegisterExportDesk;
import fr.vigie.rights.rules.CaseStatus;
import fr.vigie.web.view.RegisterFormat;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;

/** The register of rights requests as a file. */
@Path("rights-requests/export")
@RequestScoped
public class RightsExportResource {
  @Inject RegisterDesk register;
  @Inject RegisterExportDesk desk;
  @Context HttpHeaders headers;

  /**
   * What was received from a day to a day, at most a year, filtered like the list: {@code
   * format=csv}, {@code xlsx}, or {@code pdf} for a sealed report. Without {@code live=true} closed
   * requests are in it. {@code register} names the organisation, for callers who read several.
   */
  @GET
  @Produces("application/octet-stream")
  public Response export(
      @QueryParam("format") String format,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("status") String status,
      @QueryParam("live") String live,
      @QueryParam("dueBefore") String dueBefore,
      @QueryParam("register") String only) {
    RegisterFormat chosen = RegisterFormat.named(format);
    var asked =
        new RegisterQuery(
            register.register(only),
            Body.date(from, "from"),
            Body.date(to, "to"),
            "true".equals(live),
            status == null ? null : Body.checked("status", status, CaseStatus::valueOf),
            dueBefore == null ? null : Body.instant(dueBefore, "dueBefore"));
    desk.check(asked);
    Locale language = Problems.language(headers);
    return Response.ok(content(chosen, asked, language))
        .type(chosen.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + chosen.fileName(asked) + "\"")
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  private Object content(RegisterFormat format, RegisterQuery asked, Locale language) {
    return switch (format) {
      case CSV -> (StreamingOutput) out -> desk.csv(asked, language, out);
      case XLSX -> (StreamingOutput) out -> desk.workbook(asked, language, out);
      case PDF -> desk.report(asked, language);
    };
  }
}
