package fr.vigie.web.api;

import fr.vigie.rights.NewTask;
import fr.vigie.rights.TaskDesk;
import fr.vigie.rights.TaskView;
import fr.vigie.rights.rules.TaskAct;
import fr.vigie.rights.rules.TaskState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What colleagues and people outside are asked to contribute to a rights request. */
@Path("rights-requests/{ref}/tasks")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class RightsTasksResource {
  @Inject TaskDesk desk;
  @Inject Creations creations;

  /** Those that the caller's organisation has asked for. */
  @GET
  @Described(gives = RightsTask.class, list = true)
  public JsonObject list(@PathParam("ref") String ref) {
    return Members.list(desk.tasks(ref).stream().map(RightsTasksResource::shape).toList());
  }

  /** Asks {@code {"person": id}}, or {@code {"mail": address}} who gets a link. */
  @POST
  @Described(takes = NewRightsTask.class, gives = RightsTask.class, status = 201)
  public Response ask(
      @PathParam("ref") String ref, @HeaderParam("Idempotency-Key") String key, JsonObject json) {
    NewTask asked = asked(new Body(json));
    return Versions.created(
        "rights-requests/" + ref + "/tasks",
        creations.once(
            key,
            json,
            () -> Members.json(shape(desk.ask(ref, asked))),
            "id",
            id -> Members.json(shape(desk.task(ref, Body.uuid(id))))));
  }

  private static NewTask asked(Body body) {
    return new NewTask(
        body.optionalText("person").map(Body::uuid).orElse(null),
        body.optionalText("mail").orElse(null),
        body.optionalText("language").orElse("fr"),
        body.text("question"),
        body.date("due"));
  }

  /** The colleagues who may be asked. */
  @GET
  @Path("candidates")
  @Described(gives = TaskCandidate.class, list = true)
  public JsonObject candidates(@PathParam("ref") String ref) {
    return Members.list(
        desk.candidates(ref).stream()
            .map(known -> new TaskCandidate(known.id(), known.name()))
            .toList());
  }

  /** One task; the colleague who is asked thereby reads the question. */
  @GET
  @Path("{id}")
  @Described(gives = RightsTask.class)
  public Response task(@PathParam("ref") String ref, @PathParam("id") String id) {
    return answer(desk.task(ref, Body.uuid(id)));
  }

  @POST
  @Path("{id}/withdraw")
  @Described(gives = RightsTask.class)
  public Response withdraw(
      @PathParam("ref") String ref,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch) {
    return answer(desk.withdraw(ref, Body.uuid(id), Versions.expected(ifMatch)));
  }

  /** Sent again; a link that was sent before ends. */
  @POST
  @Path("{id}/resend")
  @Described(gives = RightsTask.class)
  public Response resend(
      @PathParam("ref") String ref,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch) {
    return answer(desk.resend(ref, Body.uuid(id), Versions.expected(ifMatch)));
  }

  /** What came in was seen. */
  @POST
  @Path("{id}/note")
  @Described(gives = RightsTask.class)
  public Response note(
      @PathParam("ref") String ref,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch) {
    return answer(desk.note(ref, Body.uuid(id), Versions.expected(ifMatch)));
  }

  /** The colleague hands a statement in: {@code {"text": …}}. */
  @POST
  @Path("{id}/deliver")
  @Described(takes = TaskWords.class, gives = RightsTask.class)
  public Response deliver(
      @PathParam("ref") String ref,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      JsonObject json)
      throws IOException {
    String words = new Body(json).text("text");
    return answer(desk.deliver(ref, Body.uuid(id), Versions.expected(ifMatch), words, null, null));
  }

  /** The colleague hands a file in; its name is in {@code Content-Disposition}. */
  @POST
  @Path("{id}/deliver-file")
  @Consumes("application/octet-stream")
  @Described(gives = RightsTask.class)
  public Response deliverFile(
      @PathParam("ref") String ref,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      @HeaderParam("Content-Disposition") String disposition,
      InputStream body)
      throws IOException {
    return answer(
        desk.deliver(
            ref,
            Body.uuid(id),
            Versions.expected(ifMatch),
            null,
            Disposition.name(disposition),
            body));
  }

  /** The colleague will not contribute: {@code {"text": why}}. */
  @POST
  @Path("{id}/decline")
  @Described(takes = TaskWords.class, gives = RightsTask.class)
  public Response decline(
      @PathParam("ref") String ref,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      JsonObject json) {
    String why = json == null ? null : new Body(json).optionalText("text").orElse(null);
    return answer(desk.decline(ref, Body.uuid(id), Versions.expected(ifMatch), why));
  }

  private static Response answer(TaskView view) {
    return Versions.changed(Members.json(shape(view)));
  }

  private static RightsTask shape(TaskView view) {
    return new RightsTask(
        view.id(),
        view.request(),
        Optional.ofNullable(view.assignee()),
        Optional.ofNullable(view.recipient()),
        Optional.ofNullable(view.question()),
        view.askedBy(),
        view.askedAt(),
        view.dueAt(),
        view.state(),
        view.overdue(),
        Optional.ofNullable(view.answer()),
        Optional.ofNullable(view.piece()),
        Optional.ofNullable(view.settledAt()),
        view.noted(),
        view.undelivered(),
        Optional.ofNullable(view.linkUntil()),
        view.steps().stream()
            .map(step -> new TaskStep(step.act(), step.at(), Optional.ofNullable(step.person())))
            .toList(),
        view.version());
  }

  record NewRightsTask(
      Optional<UUID> person,
      Optional<String> mail,
      Optional<String> language,
      String question,
      LocalDate due) {}

  record TaskCandidate(UUID id, String name) {}

  record TaskWords(String text) {}

  record RightsTask(
      UUID id,
      String request,
      Optional<UUID> person,
      Optional<String> mail,
      Optional<String> question,
      UUID askedBy,
      Instant askedAt,
      Instant dueAt,
      TaskState state,
      boolean overdue,
      Optional<String> answer,
      Optional<UUID> piece,
      Optional<Instant> settledAt,
      boolean noted,
      boolean undelivered,
      Optional<Instant> linkUntil,
      List<TaskStep> steps,
      int version) {}

  record TaskStep(TaskAct act, Instant at, Optional<UUID> person) {}
}
