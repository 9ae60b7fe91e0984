package fr.vigie.rights;

import fr.vigie.rights.rules.TaskAct;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Something that was done to a task. Never changed. */
@Entity
@Table(name = "rights_task_step")
@IdClass(TaskStep.Key.class)
public class TaskStep {
  @Id
  @ManyToOne(optional = false)
  @JoinColumn(name = "task_id")
  private RightsTask task;

  @Id private int number;

  @Enumerated(EnumType.STRING)
  private TaskAct act;

  @Column(name = "happened_at")
  private Instant at;

  @Column(name = "person_id")
  private UUID personId;

  protected TaskStep() {}

  TaskStep(RightsTask task, int number, TaskAct act, Instant at, UUID personId) {
    this.task = task;
    this.number = number;
    this.act = act;
    this.at = at;
    this.personId = personId;
  }

  RightsTask task() {
    return task;
  }

  int number() {
    return number;
  }

  TaskView.StepView asView() {
    return new TaskView.StepView(act, at, personId);
  }

  /** Task and number. */
  public static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private UUID task;
    private int number;

    /** Filled in by the provider. */
    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that && number == that.number && Objects.equals(task, that.task);
    }

    @Override
    public int hashCode() {
      return Objects.hash(task, number);
    }
  }
}
