package fr.vigie.web.view;

import fr.vigie.rights.TaskView;
import fr.vigie.rights.rules.TaskState;
import fr.vigie.web.i18n.Wording;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A task in words.
 *
 * @param who the colleague, or the address that the link went to
 * @param state where it stands
 * @param steps its history, one sentence each
 * @param mine whether the reader is asked
 */
public record TaskLine(
    TaskView task,
    String who,
    String state,
    DeadlineView deadline,
    List<String> steps,
    boolean mine) {
  public TaskLine {
    steps = List.copyOf(steps);
  }

  /**
   * A task seen from now.
   *
   * @param names of colleagues, by id
   * @param reader id of the reader
   */
  public static TaskLine of(
      TaskView task, Map<UUID, String> names, UUID reader, Instant now, Wording wording) {
    return new TaskLine(
        task,
        who(task, names, wording),
        task.overdue() ? wording.texts().text("tasks.overdue") : wording.constant(task.state()),
        DeadlineView.of(task.dueAt(), now, wording),
        task.steps().stream().map(step -> said(step, names, wording)).toList(),
        task.state().isOpen() && reader.equals(task.assignee()));
  }

  private static String who(TaskView task, Map<UUID, String> names, Wording wording) {
    if (task.assignee() != null) {
      return names.getOrDefault(task.assignee(), wording.texts().text("tasks.somebody"));
    }
    return task.recipient() == null ? wording.texts().text("tasks.somebody") : task.recipient();
  }

  private static String said(TaskView.StepView step, Map<UUID, String> names, Wording wording) {
    String what = wording.constant(step.act());
    String when = wording.dateTime(step.at().truncatedTo(ChronoUnit.MINUTES));
    String by = step.person() == null ? "" : names.getOrDefault(step.person(), "");
    return by.isEmpty()
        ? wording.texts().text("tasks.step", what, when)
        : wording.texts().text("tasks.step.by", what, when, by);
  }

  public boolean isOpen() {
    return task.state().isOpen();
  }

  /** Whether something came that whoever asked has not looked at. */
  public boolean isToNote() {
    return !task.noted()
        && (task.state() == TaskState.DELIVERED || task.state() == TaskState.DECLINED);
  }

  /** When the link ends, to the minute. */
  public Instant linkUntil() {
    return task.linkUntil().truncatedTo(ChronoUnit.MINUTES);
  }

  /** The colour of its state. */
  public String tone() {
    if (task.overdue()) {
      return "late";
    }
    return switch (task.state()) {
      case ASKED, SEEN -> "waiting";
      case DELIVERED -> "kept";
      case DECLINED -> "soon";
      case WITHDRAWN -> "none";
    };
  }

  /** The drawing of its state. */
  public String icon() {
    if (task.overdue()) {
      return "alert";
    }
    return switch (task.state()) {
      case ASKED, SEEN -> "pause";
      case DELIVERED -> "check";
      case DECLINED -> "info";
      case WITHDRAWN -> "none";
    };
  }
}
