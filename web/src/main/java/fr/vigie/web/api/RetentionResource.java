package fr.vigie.web.api;

import fr.vigie.platform.Phrasing;
import fr.vigie.retention.CertificateDesk;
import fr.vigie.retention.PurgeView;
import fr.vigie.rights.ExpiringRequest;
import fr.vigie.rights.RetentionDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;

/** What is erased next, and the certificates of what was. */
@Path("retention")
@RequestScoped
@Produces("application/json")
public class RetentionResource {
  private static final int DAYS_AHEAD = 90;

  @Inject RetentionDesk desk;
  @Inject CertificateDesk erased;
  @Inject InstantSource clock;

  /** Closed requests that are erased by the day {@code until}; within 90 days without it. */
  @GET
  @Path("upcoming")
  @Described(gives = Expiring.class, list = true)
  public JsonObject upcoming(@BeanParam ListQuery query, @QueryParam("until") String until) {
    LocalDate last =
        until == null
            ? LocalDate.ofInstant(clock.instant(), Phrasing.ZONE).plusDays(DAYS_AHEAD)
            : Body.date(until, "until");
    return ListQuery.json(
        desk.upcoming(last, query.request()), request -> Members.json(shape(request)));
  }

  @GET
  @Path("certificates")
  @Described(gives = Certificate.class, list = true)
  public JsonObject certificates(@BeanParam ListQuery query) {
    return ListQuery.json(erased.certificates(query.request()), view -> Members.json(shape(view)));
  }

  @GET
  @Path("certificates/{id}")
  @Described(gives = Certificate.class)
  public JsonObject certificate(@PathParam("id") String id) {
    return Members.json(shape(erased.certificate(Body.uuid(id))));
  }

  /** The signed file. */
  @GET
  @Path("certificates/{id}/pdf")
  @Produces("application/pdf")
  public Response pdf(@PathParam("id") String id) {
    PurgeView certificate = erased.certificate(Body.uuid(id));
    return Response.ok(erased.pdf(certificate.id()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + certificate.fileName() + "\"")
        .build();
  }

  private static Expiring shape(ExpiringRequest request) {
    return new Expiring(request.ref(), request.closedAt(), request.erasedOn(), request.held());
  }

  private static Certificate shape(PurgeView view) {
    return new Certificate(
        view.id(),
        view.rule(),
        view.requests(),
        view.firstAt(),
        view.lastAt(),
        view.madeAt(),
        view.sha256(),
        view.size());
  }

  record Expiring(String ref, Instant closedAt, LocalDate erasedOn, boolean held) {}

  record Certificate(
      UUID id,
      String rule,
      int requests,
      Instant firstAt,
      Instant lastAt,
      Instant madeAt,
      String sha256,
      long size) {}
}
