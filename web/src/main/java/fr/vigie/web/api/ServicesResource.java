package fr.vigie.web.api;

import fr.vigie.directory.NewService;
import fr.vigie.directory.ObservedBy;
import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The services and their access paths. */
@Path("services")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class ServicesResource {
  @Inject ServiceDesk desk;
  @Inject Creations creations;
  @Inject InstantSource clock;

  /** The services to which the caller's organisations are parties. */
  @GET
  @Described(gives = Service.class, list = true)
  public JsonObject list(@BeanParam ListQuery query) {
    return ListQuery.json(desk.page(query.request()), this::json);
  }

  @GET
  @Path("{code}")
  @Described(gives = Service.class)
  public Response get(@PathParam("code") String code) {
    ServiceView service = desk.service(code);
    return Response.ok(json(service)).tag(Versions.tag(service.version())).build();
  }

  /** Adds a service. */
  @POST
  @Described(takes = NewlyAsked.class, gives = Service.class, status = 201)
  public Response add(@HeaderParam("Idempotency-Key") String key, JsonObject json) {
    var body = new Body(json);
    JsonObject added = creations.once(key, json, () -> json(desk.add(asked(body))));
    return Response.created(URI.create("services/" + added.getString("code")))
        .entity(added)
        .build();
  }

  /** Changes how the service is observed, and how long an observation holds. */
  @PUT
  @Path("{code}/observation")
  @Described(takes = Observation.class, gives = Service.class)
  public Response observe(
      @PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    var body = new Body(json);
    ServiceView changed =
        desk.observe(
            code,
            Versions.expected(ifMatch),
            observedBy(body),
            validFor(body),
            body.text("reason"));
    return Response.ok(json(changed)).tag(Versions.tag(changed.version())).build();
  }

  private static ObservedBy observedBy(Body body) {
    return body.optionalText("observedBy")
        .map(by -> Body.checked("observedBy", by, ObservedBy::valueOf))
        .orElse(ObservedBy.STATUS_LOG);
  }

  private static Duration validFor(Body body) {
    return body.has("validFor_s") ? Duration.ofSeconds(body.integer("validFor_s")) : null;
  }

  private static NewService asked(Body body) {
    return new NewService(
        body.text("code"),
        body.text("name"),
        body.text("operator"),
        body.optionalText("contract").orElse(null),
        observedBy(body),
        validFor(body),
        body.objects("paths").stream()
            .map(
                path ->
                    new NewService.NewPath(
                        path.text("code"),
                        new LinkedHashSet<>(path.texts("aliases")),
                        path.decimal("share")))
            .toList());
  }

  private JsonObject json(ServiceView service) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), service.zone());
    Map<String, Integer> shares =
        service.sharesOn(today).map(ServiceView.Shares::partsPerMillion).orElse(Map.of());
    return Members.json(
        new Service(
            service.code(),
            service.name(),
            service.operator().code(),
            service.client().code(),
            Optional.ofNullable(service.contractNumber()),
            service.observedBy(),
            service.validFor().toSeconds(),
            service.zone().getId(),
            service.paths().stream()
                .map(
                    path ->
                        new AccessPath(
                            path.code(),
                            Optional.of(List.copyOf(path.aliases())),
                            BigDecimal.valueOf(shares.getOrDefault(path.code(), 0), 6)
                                .stripTrailingZeros()))
                .toList(),
            service.version()));
  }

  record NewlyAsked(
      String code,
      String name,
      String operator,
      Optional<String> contract,
      Optional<ObservedBy> observedBy,
      @Called("validFor_s") Optional<Long> validFor,
      List<AccessPath> paths) {}

  record Service(
      String code,
      String name,
      String operator,
      String client,
      Optional<String> contract,
      ObservedBy observedBy,
      @Called("validFor_s") long validFor,
      String timezone,
      List<AccessPath> paths,
      int version) {}

  record AccessPath(String code, Optional<List<String>> aliases, BigDecimal share) {}

  record Observation(
      ObservedBy observedBy, @Called("validFor_s") Optional<Long> validFor, String reason) {}
}
