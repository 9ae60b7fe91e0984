package fr.vigie.web.api;

import fr.vigie.rights.TaskDesk;
import fr.vigie.rights.TaskView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What is asked of the caller, whatever the request. */
@Path("rights-tasks")
@RequestScoped
@Produces("application/json")
public class MyTasksResource {
  @Inject TaskDesk desk;

  /** By date. */
  @GET
  @Described(gives = MyTask.class, list = true)
  public JsonObject mine() {
    return Members.list(desk.mine().stream().map(MyTasksResource::shape).toList());
  }

  private static MyTask shape(TaskView view) {
    return new MyTask(
        view.id(),
        view.request(),
        Optional.ofNullable(view.question()),
        view.dueAt(),
        view.overdue(),
        view.version());
  }

  record MyTask(
      UUID id,
      String request,
      Optional<String> question,
      Instant dueAt,
      boolean overdue,
      int version) {}
}
