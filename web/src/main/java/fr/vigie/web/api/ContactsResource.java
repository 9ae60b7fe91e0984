package fr.vigie.web.api;

import fr.vigie.directory.ContactDesk;
import fr.vigie.directory.ContactDetails;
import fr.vigie.directory.ContactPart;
import fr.vigie.directory.ContactView;
import fr.vigie.directory.ReachableStructure;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom to reach in the Structures. What is looked for travels in the body: it may name a person.
 */
@Path("contacts")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class ContactsResource {
  @Inject ContactDesk desk;

  /** At most ten Structures whose name, code, contact or phone begins so: {@code {"q": …}}. */
  @POST
  @Path("find")
  @Described(takes = Wanted.class, gives = Reachable.class, list = true)
  public JsonObject find(JsonObject json) {
    return Members.list(
        desk.find(new Body(json).text("q")).stream().map(ContactsResource::reachable).toList());
  }

  /** Adds a contact to the Structure {@code organisation}. */
  @POST
  @Described(takes = NewContact.class, gives = Contact.class, status = 201)
  public Response add(JsonObject json) {
    var body = new Body(json);
    return Versions.created(
        "contacts", Members.json(contact(desk.add(body.text("organisation"), details(body)))));
  }

  /** Changes a contact. */
  @PUT
  @Path("{id}")
  @Described(takes = ChangedContact.class, gives = Contact.class)
  public Response change(
      @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, JsonObject json) {
    return Versions.changed(
        Members.json(
            contact(
                desk.change(Body.uuid(id), Versions.expected(ifMatch), details(new Body(json))))));
  }

  /** Removes a contact for good. */
  @DELETE
  @Path("{id}")
  @Described(status = 204)
  public void remove(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
    desk.remove(Body.uuid(id), Versions.expected(ifMatch));
  }

  private static ContactDetails details(Body body) {
    return new ContactDetails(
        RightsResource.constant(ContactPart.class, "part", body.text("part")),
        body.optionalText("name").orElse(null),
        body.text("job"),
        body.optionalText("phone").orElse(null),
        body.optionalText("email").orElse(null));
  }

  private static Reachable reachable(ReachableStructure found) {
    return new Reachable(
        found.structure().code(),
        found.structure().name(),
        found.contacts().stream().map(ContactsResource::contact).toList());
  }

  private static Contact contact(ContactView view) {
    return new Contact(
        view.id(),
        view.details().part(),
        Optional.ofNullable(view.details().name()),
        view.details().job(),
        Optional.ofNullable(view.details().phone()),
        Optional.ofNullable(view.details().email()),
        view.version());
  }

  record Wanted(String q) {}

  record ChangedContact(
      ContactPart part,
      Optional<String> name,
      String job,
      Optional<String> phone,
      Optional<String> email) {}

  record NewContact(
      String organisation,
      ContactPart part,
      Optional<String> name,
      String job,
      Optional<String> phone,
      Optional<String> email) {}

  record Reachable(String organisation, String name, List<Contact> contacts) {}

  record Contact(
      UUID id,
      ContactPart part,
      Optional<String> name,
      String job,
      Optional<String> phone,
      Optional<String> email,
      int version) {}
}
