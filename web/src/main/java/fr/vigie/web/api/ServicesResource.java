package fr.vigie.web.api;

import fr.vigie.directory.NewService;
import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;

/** The services and their access paths. */
@Path("services")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class ServicesResource {
  @Inject ServiceDesk desk;
  @Inject Creations creations;

  /** The services to which the caller's organisations are parties. */
  @GET
  public JsonObject list(@BeanParam ListQuery query) {
    return ListQuery.json(desk.page(query.request()), service -> json(service).build());
  }

  @GET
  @Path("{code}")
  public Response get(@PathParam("code") String code) {
    ServiceView service = desk.service(code);
    return Response.ok(json(service).build()).tag(Versions.tag(service.version())).build();
  }

  /** Adds a service. */
  @POST
  public Response add(@HeaderParam("Idempotency-Key") String key, JsonObject json) {
    var body = new Body(json);
    JsonObject added = creations.once(key, json, () -> json(desk.add(asked(body))).build());
    return Response.created(URI.create("/api/v1/services/" + added.getString("code")))
        .entity(added)
        .build();
  }

  private static NewService asked(Body body) {
    return new NewService(
        body.text("code"),
        body.text("name"),
        body.text("operator"),
        body.optionalText("contract").orElse(null),
        body.has("validFor_s") ? Duration.ofSeconds(body.integer("validFor_s")) : null,
        body.objects("paths").stream()
            .map(
                path ->
                    new NewService.NewPath(
                        path.text("code"),
                        new LinkedHashSet<>(path.texts("aliases")),
                        path.decimal("share")))
            .toList());
  }

  private static JsonObjectBuilder json(ServiceView service) {
    var paths = Json.createArrayBuilder();
    service.paths().forEach(path -> paths.add(path(service, path)));
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("code", service.code())
            .add("name", service.name())
            .add("operator", service.operator().code())
            .add("client", service.client().code());
    if (service.contractNumber() == null) {
      json.addNull("contract");
    } else {
      json.add("contract", service.contractNumber());
    }
    return json.add("validFor_s", service.validFor().toSeconds())
        .add("timezone", service.zone().getId())
        .add("paths", paths)
        .add("version", service.version());
  }

  private static JsonObjectBuilder path(ServiceView service, ServiceView.Path path) {
    var shares = service.shares();
    int share =
        shares.isEmpty()
            ? 0
            : shares.get(shares.size() - 1).partsPerMillion().getOrDefault(path.code(), 0);
    return Json.createObjectBuilder()
        .add("code", path.code())
        .add("aliases", Json.createArrayBuilder(path.aliases()))
        .add("share", java.math.BigDecimal.valueOf(share, 6).stripTrailingZeros());
  }
}
