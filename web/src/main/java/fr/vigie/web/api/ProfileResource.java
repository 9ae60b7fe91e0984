package fr.vigie.web.api;

import fr.vigie.directory.ProfileDesk;
import fr.vigie.directory.ProfileDesk.MadeToken;
import fr.vigie.directory.ProfileDesk.Profile;
import fr.vigie.platform.door.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** The owner of the token: roles and tokens. The password is changed on the page only. */
@Path("profile")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class ProfileResource {
  @Inject ProfileDesk desk;
  @Inject Creations creations;

  @GET
  @Described(gives = Owner.class)
  public JsonObject get() {
    Profile profile = desk.profile();
    return Members.json(
        new Owner(
            profile.login(),
            profile.name(),
            profile.roles().stream()
                .map(role -> new OwnerRole(role.organisationCode(), role.role()))
                .toList()));
  }

  /** The tokens that are not revoked, without their secrets. */
  @GET
  @Path("tokens")
  @Described(gives = Token.class, list = true)
  public JsonObject tokens() {
    return Members.list(
        desk.tokens().stream()
            .map(token -> new Token(token.id(), token.label(), token.createdAt()))
            .toList());
  }

  /**
   * Makes a token. Its secret is in this answer and nowhere else: asked again with the same key,
   * the answer has none.
   */
  @POST
  @Path("tokens")
  @Described(takes = NewToken.class, gives = NewlyMade.class, status = 201)
  public Response make(@HeaderParam("Idempotency-Key") String key, JsonObject json) {
    var body = new Body(json);
    var secret = new AtomicReference<String>();
    JsonObject made =
        creations.once(
            key,
            json,
            () -> {
              MadeToken token = desk.makeToken(body.text("label"));
              secret.set(token.secret());
              return Members.json(new Token(token.id(), token.label(), token.createdAt()));
            });
    return Response.created(URI.create("profile/tokens/" + made.getString("id")))
        .entity(
            Members.json(
                new NewlyMade(
                    UUID.fromString(made.getString("id")),
                    made.getString("label"),
                    Instant.parse(made.getString("createdAt")),
                    Optional.ofNullable(secret.get()))))
        .build();
  }

  /** Revokes a token at once and for good, the one in use as well. */
  @DELETE
  @Path("tokens/{id}")
  @Described(status = 204)
  public void revoke(@PathParam("id") String id) {
    desk.revokeToken(Body.uuid(id));
  }

  record Owner(String login, String name, List<OwnerRole> roles) {}

  record OwnerRole(String organisation, Role role) {}

  record Token(UUID id, String label, Instant createdAt) {}

  record NewToken(String label) {}

  record NewlyMade(UUID id, String label, Instant createdAt, Optional<String> token) {}
}
