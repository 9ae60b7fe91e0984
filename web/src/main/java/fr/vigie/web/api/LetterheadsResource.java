package fr.vigie.web.api;

import fr.vigie.rights.letter.LetterheadDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** What stands at the head of an organisation's letters. */
@Path("letterheads/{organisation}")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class LetterheadsResource {
  @Inject LetterheadDesk desk;

  @GET
  @Described(gives = LetterShapes.LetterHead.class)
  public Response letterhead(@PathParam("organisation") String organisation) {
    return Versions.changed(Members.json(LetterShapes.of(desk.letterhead(organisation))));
  }

  @PUT
  @Described(takes = LetterShapes.NewLetterHead.class, gives = LetterShapes.LetterHead.class)
  public Response save(
      @PathParam("organisation") String organisation,
      @HeaderParam("If-Match") String ifMatch,
      JsonObject json) {
    int version = Versions.expected(ifMatch);
    var body = new Body(json);
    return Versions.changed(
        Members.json(
            LetterShapes.of(
                desk.save(
                    organisation,
                    version,
                    body.text("address"),
                    body.optionalText("place").orElse(""),
                    body.optionalText("contact").orElse("")))));
  }
}
