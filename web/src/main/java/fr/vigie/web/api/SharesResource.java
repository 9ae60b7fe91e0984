package fr.vigie.web.api;

import fr.vigie.directory.NewShares;
import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the parties agreed on the share of users of each access path, over time. */
@Path("services/{code}/shares")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class SharesResource {
  @Inject ServiceDesk desk;
  @Inject Creations creations;

  /** Every agreement, the oldest first. */
  @GET
  @Described(gives = Agreements.class)
  public Response get(@PathParam("code") String code) {
    ServiceView service = desk.service(code);
    return Response.ok(json(service)).tag(Versions.tag(service.version())).build();
  }

  /** Records a new agreement from a day on. */
  @POST
  @Described(takes = NewAgreement.class, gives = Agreements.class, status = 201)
  public Response agree(
      @PathParam("code") String code,
      @HeaderParam("If-Match") String ifMatch,
      @HeaderParam("Idempotency-Key") String key,
      JsonObject json) {
    var body = new Body(json);
    var asked = new NewShares(body.date("from"), body.text("source"), shares(body));
    JsonObject made =
        creations.once(
            key, json, () -> json(desk.agreeShares(code, Versions.expected(ifMatch), asked)));
    return Response.created(URI.create("services/" + code + "/shares"))
        .tag(Versions.tag(made.getInt("version")))
        .entity(made)
        .build();
  }

  private static Map<String, BigDecimal> shares(Body body) {
    var shares = new HashMap<String, BigDecimal>();
    body.object("shares")
        .forEach(
            (path, share) ->
                shares.put(
                    path,
                    Body.checked(
                        "shares", share, given -> ((JsonNumber) given).bigDecimalValue())));
    return shares;
  }

  private static JsonObject json(ServiceView service) {
    return Members.json(
        new Agreements(service.shares().stream().map(Agreement::of).toList(), service.version()));
  }

  record Agreements(List<Agreement> items, int version) {}

  record Agreement(
      LocalDate from, Optional<LocalDate> until, String source, Map<String, BigDecimal> shares) {
    static Agreement of(ServiceView.Shares agreed) {
      var shares = new TreeMap<String, BigDecimal>();
      agreed
          .partsPerMillion()
          .forEach(
              (path, parts) -> shares.put(path, BigDecimal.valueOf(parts, 6).stripTrailingZeros()));
      return new Agreement(
          agreed.validFrom(), Optional.ofNullable(agreed.validUntil()), agreed.source(), shares);
    }
  }

  record NewAgreement(LocalDate from, String source, Map<String, BigDecimal> shares) {}
}
