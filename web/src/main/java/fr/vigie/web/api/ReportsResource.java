package fr.vigie.web.api;

import fr.vigie.report.Finding;
import fr.vigie.report.ReportDesk;
import fr.vigie.report.ReportFilter;
import fr.vigie.report.ReportOrder;
import fr.vigie.report.ReportView;
import fr.vigie.report.VerificationDesk;
import fr.vigie.reports.verify.Problem;
import fr.vigie.sla.Verdict;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Signed reports: made, read, verified. */
@Path("reports")
@RequestScoped
@Produces("application/json")
public class ReportsResource {
  @Inject ReportDesk desk;
  @Inject VerificationDesk verification;
  @Inject Creations creations;

  @GET
  @Described(gives = Report.class, list = true)
  public JsonObject list(
      @BeanParam ListQuery query,
      @QueryParam("kind") String kind,
      @QueryParam("service") String service,
      @QueryParam("period") String period,
      @QueryParam("language") String language) {
    var filter = new ReportFilter(kind, service, period, language);
    return ListQuery.json(desk.page(filter, query.request()), report -> json(report));
  }

  /** Makes, seals and keeps a report. */
  @POST
  @Consumes("application/json")
  @Described(takes = NewReport.class, gives = Report.class, status = 201)
  public Response make(@HeaderParam("Idempotency-Key") String key, JsonObject json) {
    var body = new Body(json);
    var order =
        new ReportOrder(
            body.text("kind"),
            body.text("service"),
            body.text("period"),
            body.optionalText("language").orElse("fr"));
    JsonObject made = creations.once(key, json, () -> json(desk.make(order)));
    return Response.created(URI.create("reports/" + made.getString("id"))).entity(made).build();
  }

  @GET
  @Path("{id}")
  @Described(gives = Report.class)
  public JsonObject get(@PathParam("id") String id) {
    return json(desk.report(Body.uuid(id)));
  }

  /** The signed file. */
  @GET
  @Path("{id}/pdf")
  @Produces("application/pdf")
  public Response pdf(@PathParam("id") String id) {
    ReportView report = desk.report(Body.uuid(id));
    return Response.ok(desk.pdf(report.id()))
        .header("Content-Disposition", "attachment; filename=\"" + report.fileName() + "\"")
        .build();
  }

  /** Verifies any file; no token needed. */
  @POST
  @Path("verify")
  @Described(gives = Verified.class)
  @Consumes("application/pdf")
  public JsonObject verify(InputStream file) throws IOException {
    try (Upload upload = Upload.of(file, VerificationDesk.LARGEST)) {
      return json(verification.verify(upload.file()));
    }
  }

  private static JsonObject json(ReportView report) {
    return Members.json(
        new Report(
            report.id(),
            report.kind(),
            report.service(),
            report.period(),
            report.language(),
            report.provisional(),
            report.verdict(),
            report.createdAt(),
            report.sha256(),
            report.size()));
  }

  private static JsonObject json(Finding finding) {
    return Members.json(
        new Verified(
            finding.intact(),
            finding.signedBy(),
            finding.signedAt(),
            finding.level(),
            finding.testSignature(),
            finding.figuresFollow().orElse(finding.letter()),
            finding.problems().stream()
                .map(problem -> new Wrong(problem.code(), problem.arguments()))
                .toList()));
  }

  record NewReport(String kind, String service, String period, Optional<String> language) {}

  record Report(
      UUID id,
      String kind,
      String service,
      String period,
      String language,
      boolean provisional,
      Verdict verdict,
      Instant createdAt,
      String sha256,
      long size) {}

  record Verified(
      boolean intact,
      Optional<String> signedBy,
      Optional<Instant> signedAt,
      String level,
      boolean testSignature,
      boolean figuresFollowFromEvidence,
      List<Wrong> problems) {}

  record Wrong(Problem.Code code, List<String> arguments) {}
}
