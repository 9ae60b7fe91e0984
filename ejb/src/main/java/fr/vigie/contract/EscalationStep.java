package fr.vigie.contract;

import fr.vigie.sla.incident.WarningPoint;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Somebody, by function, who is told of a clock from some point of it on. */
@Embeddable
public class EscalationStep {
  @Column(name = "point")
  private String point;

  @Enumerated(EnumType.STRING)
  @Column(name = "support_level")
  private EscalationView.Level level;

  @Column(name = "job")
  private String job;

  @Column(name = "email")
  private String email;

  protected EscalationStep() {}

  EscalationStep(EscalationView.Step step) {
    this.point = step.point().code();
    this.level = step.level();
    this.job = step.job();
    this.email = step.email();
  }

  EscalationView.Step asView() {
    return new EscalationView.Step(WarningPoint.of(point), level, job, email);
  }
}
