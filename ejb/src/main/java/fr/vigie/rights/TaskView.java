package fr.vigie.rights;

import fr.vigie.rights.rules.TaskAct;
import fr.vigie.rights.rules.TaskState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A task as those who asked and the colleague who was asked see it.
 *
 * @param request reference of the request
 * @param assignee the colleague; null if somebody without an account was asked
 * @param recipient that person's address; null for a colleague, or once it is erased
 * @param question what was asked; null once it is erased
 * @param answer what came with the file, or instead of one; null if nothing
 * @param piece the file that was handed in; null if none
 * @param settledAt when it was delivered, declined or withdrawn; null while it is open
 * @param noted whether those who asked have seen what came of it
 * @param undelivered whether the mail with the link did not arrive
 * @param linkUntil when the link ends; null for a colleague
 * @param steps its history
 */
public record TaskView(
    UUID id,
    String request,
    UUID askedBy,
    UUID assignee,
    String recipient,
    String language,
    String question,
    Instant askedAt,
    Instant dueAt,
    TaskState state,
    boolean overdue,
    String answer,
    UUID piece,
    Instant settledAt,
    boolean noted,
    boolean undelivered,
    Instant linkUntil,
    List<StepView> steps,
    int version) {
  public TaskView {
    steps = List.copyOf(steps);
  }

  /**
   * A step of its history.
   *
   * @param person null for the portal itself, or somebody without an account
   */
  public record StepView(TaskAct act, Instant at, UUID person) {}
}
