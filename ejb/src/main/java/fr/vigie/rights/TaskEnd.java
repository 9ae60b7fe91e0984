package fr.vigie.rights;

import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.rights.rules.TaskAct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Nobody is asked any more once a request is closed. */
@ApplicationScoped
class TaskEnd {
  @Inject RightsTasks tasks;
  @Inject TaskNotices notices;
  @Inject CurrentCaller caller;

  /** Withdraws the open tasks of a request. */
  void withdrawAll(OpenFile open) {
    tasks.eachOpen(
        open.request().id(),
        task -> {
          task.withdrawn(open.now(), caller.get().person());
          notices.note(task, open.request().ref(), TaskAct.WITHDRAW);
        });
  }
}
