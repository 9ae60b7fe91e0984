package fr.vigie.web.api;

import fr.vigie.web.i18n.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;

/** The description of this interface; no token needed. */
@Path("openapi")
@RequestScoped
@Produces("application/json")
public class OpenApiResource {
  /** The OpenAPI document, its words in the language that the client prefers. */
  @GET
  public JsonObject describe(@Context HttpHeaders headers) {
    return new ApiDescription(Texts.in(Problems.language(headers))).document();
  }
}
