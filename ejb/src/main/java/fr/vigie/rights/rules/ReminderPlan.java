package fr.vigie.rights.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * When people are reminded of a due date: some days before, and once it has passed. Of several
 * stages that were reached during a stop, only the most urgent one counts.
 *
 * @param daysBefore days of 24 hours, rising, all above zero
 */
public record ReminderPlan(List<Integer> daysBefore) {
  public static final ReminderPlan USUAL = new ReminderPlan(List.of(10, 3, 1));

  /** The last stage: the date has passed. */
  public static final String OVERDUE = "OVERDUE";

  /**
   * Which due dates are at a stage.
   *
   * @param name {@code D-3} or {@link #OVERDUE}
   * @param after later than this
   * @param until at this or earlier
   */
  public record Stage(String name, Instant after, Instant until) {
    public boolean isOverdue() {
      return name.equals(OVERDUE);
    }
  }

  /**
   * Sorts the days.
   *
   * @throws IllegalArgumentException for a day that is not before
   */
  public ReminderPlan {
    var sorted = new TreeSet<>(daysBefore);
    if (!sorted.isEmpty() && sorted.first() < 1) {
      throw new IllegalArgumentException("a reminder comes at least a day before: " + daysBefore);
    }
    daysBefore = List.copyOf(sorted);
  }

  /**
   * Reads days such as {@code 10,3,1}.
   *
   * @throws IllegalArgumentException if they are none
   */
  public static ReminderPlan of(String days) {
    return new ReminderPlan(
        Stream.of(days.split(",", -1)).map(day -> Integer.valueOf(day.strip())).toList());
  }

  /** The stages at a time, the most urgent first; together they cover every date up to the last. */
  public List<Stage> stages(Instant now) {
    var stages = new ArrayList<Stage>();
    stages.add(new Stage(OVERDUE, Instant.EPOCH, now));
    for (int days : daysBefore) {
      Instant after = stages.get(stages.size() - 1).until();
      stages.add(new Stage("D-" + days, after, now.plus(Duration.ofDays(days))));
    }
    return List.copyOf(stages);
  }
}
