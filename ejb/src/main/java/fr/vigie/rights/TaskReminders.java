package fr.vigie.rights;

import fr.vigie.platform.pulse.MinuteTick;
import fr.vigie.rights.rules.ReminderPlan;
import fr.vigie.rights.rules.ReminderPlan.Stage;
import fr.vigie.rights.rules.TaskAct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Reminds contributors two days before the date of their task and once it has passed; whoever asked
 * hears of the latter. Each stage once.
 */
@ApplicationScoped
public class TaskReminders {
  private static final Duration BEFORE = Duration.ofDays(2);
  private static final ReminderPlan PLAN = new ReminderPlan(List.of((int) BEFORE.toDays()));

  @Inject RightsTasks tasks;
  @Inject TaskNotices notices;
  @Inject InstantSource clock;

  /** Sends the reminders that are due now. */
  public void remind(@Observes MinuteTick tick) {
    Instant now = clock.instant();
    for (Stage stage : PLAN.stages(now)) {
      tasks.eachDue(
          stage.after(),
          stage.until(),
          stage.name(),
          (task, ref) -> {
            if (stage.isOverdue() || isLong(task)) {
              notices.remind(task, ref, stage.isOverdue());
              task.remindedOf(stage.name(), now);
              notices.note(task, ref, TaskAct.REMIND);
            }
          });
    }
  }

  /**
   * Whether there was more time than a reminder needs: else it would follow the question at once.
   */
  private static boolean isLong(RightsTask task) {
    return task.askedAt().isBefore(task.dueAt().minus(BEFORE));
  }
}
