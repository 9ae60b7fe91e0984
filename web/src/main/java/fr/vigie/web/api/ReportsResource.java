package fr.vigie.web.api;

import fr.vigie.report.Finding;
import fr.vigie.report.ReportDesk;
import fr.vigie.report.ReportFilter;
import fr.vigie.report.ReportOrder;
import fr.vigie.report.ReportView;
import fr.vigie.report.VerificationDesk;
import fr.vigie.reports.verify.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
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

/** Signed reports: made, read, verified. */
@Path("reports")
@RequestScoped
@Produces("application/json")
public class ReportsResource {
  @Inject ReportDesk desk;
  @Inject VerificationDesk verification;
  @Inject Creations creations;

  @GET
  public JsonObject list(
      @BeanParam ListQuery query,
      @QueryParam("service") String service,
      @QueryParam("period") String period,
      @QueryParam("language") String language) {
    var filter = new ReportFilter(service, period, language);
    return ListQuery.json(desk.page(filter, query.request()), report -> json(report));
  }

  /** Makes, seals and keeps a report. */
  @POST
  @Consumes("application/json")
  public Response make(@HeaderParam("Idempotency-Key") String key, JsonObject json) {
    var body = new Body(json);
    var order =
        new ReportOrder(
            body.text("kind"),
            body.text("service"),
            body.text("period"),
            body.optionalText("language").orElse("fr"));
    JsonObject made = creations.once(key, json, () -> json(desk.make(order)));
    return Response.created(URI.create("/api/v1/reports/" + made.getString("id")))
        .entity(made)
        .build();
  }

  @GET
  @Path("{id}")
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
  @Consumes("application/pdf")
  public JsonObject verify(InputStream file) throws IOException {
    try (Upload upload = Upload.of(file, VerificationDesk.LARGEST)) {
      return json(verification.verify(upload.file()));
    }
  }

  private static JsonObject json(ReportView report) {
    return Json.createObjectBuilder()
        .add("id", report.id().toString())
        .add("kind", report.kind())
        .add("service", report.service())
        .add("period", report.period())
        .add("language", report.language())
        .add("provisional", report.provisional())
        .add("verdict", report.verdict().name())
        .add("createdAt", report.createdAt().toString())
        .add("sha256", report.sha256())
        .add("size", report.size())
        .build();
  }

  private static JsonObject json(Finding finding) {
    var problems = Json.createArrayBuilder();
    for (Problem problem : finding.problems()) {
      problems.add(
          Json.createObjectBuilder()
              .add("code", problem.code().name())
              .add("arguments", Json.createArrayBuilder(problem.arguments())));
    }
    var json = Json.createObjectBuilder().add("intact", finding.intact());
    Fields.text(json, "signedBy", finding.signedBy().orElse(null));
    Fields.text(json, "signedAt", finding.signedAt().map(Object::toString).orElse(null));
    return json.add("level", finding.level())
        .add("testSignature", finding.testSignature())
        .add("figuresFollowFromEvidence", finding.figuresFollow().orElse(false))
        .add("problems", problems)
        .build();
  }
}
