package fr.vigie.web.page;

import fr.vigie.contract.ContractView.VersionView;
import fr.vigie.contract.EscalationDesk;
import fr.vigie.contract.EscalationView;
import fr.vigie.contract.EscalationView.Level;
import fr.vigie.contract.EscalationView.Step;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.sla.incident.WarningPoint;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who is warned of clocks under a contract version: shown step by step, and replaced whole. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies; the records are read again
public class EscalationChain implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The points that can be chosen by name; the last one asks for minutes. */
  private static final List<String> POINTS = List.of("P50", "P75", "P90", "BREACH", "AFTER");

  private static final String AFTER = "AFTER";
  private static final int USUAL_MINUTES = 60;

  @Inject EscalationDesk desk;
  @Inject SignedIn signedIn;
  @Inject Messages messages;

  private UUID contractVersion;
  private EscalationView chain;
  private List<StepForm> steps = new ArrayList<>();

  /** A step as it is typed. */
  public static final class StepForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private String point = "P50";
    private int minutes = USUAL_MINUTES;
    private Level level = Level.LEVEL_1;
    private String job;
    private String email;

    private static StepForm of(Step step) {
      var form = new StepForm();
      boolean after = step.point().minutesAfter() > 0;
      form.point = after ? AFTER : step.point().code();
      form.minutes = after ? step.point().minutesAfter() : USUAL_MINUTES;
      form.level = step.level();
      form.job = step.job();
      form.email = step.email();
      return form;
    }

    private Step asStep() {
      if (point.equals(AFTER) && (minutes < 1 || minutes > WarningPoint.LONGEST_AFTER)) {
        throw new RefusedException(Refusal.INVALID_INPUT, "minutes");
      }
      return new Step(
          point.equals(AFTER) ? WarningPoint.after(minutes) : WarningPoint.of(point),
          level,
          job == null ? null : job.strip(),
          email == null ? null : email.strip());
    }

    public String getPoint() {
      return point;
    }

    public void setPoint(String point) {
      this.point = point;
    }

    public int getMinutes() {
      return minutes;
    }

    public void setMinutes(int minutes) {
      this.minutes = minutes;
    }

    /** Whether minutes are asked for. */
    public boolean isAfter() {
      return point.equals(AFTER);
    }

    public Level getLevel() {
      return level;
    }

    public void setLevel(Level level) {
      this.level = level;
    }

    public String getJob() {
      return job;
    }

    public void setJob(String job) {
      this.job = job;
    }

    public String getEmail() {
      return email;
    }

    public void setEmail(String email) {
      this.email = email;
    }
  }

  /** Reads the chain of a version; null where there is no contract. */
  public void load(VersionView version) {
    if (version != null) {
      contractVersion = version.id();
      chain = desk.chain(contractVersion);
    }
  }

  /** Opens the form with the chain as it stands. */
  public void edit() {
    chain = desk.chain(contractVersion);
    steps = new ArrayList<>(chain.steps().stream().map(StepForm::of).toList());
    if (steps.isEmpty()) {
      add();
    }
  }

  /** Adds a step to be typed. */
  public void add() {
    steps.add(new StepForm());
  }

  /** Takes a step out. */
  public void remove(StepForm step) {
    steps.remove(step);
  }

  /** Saves what is typed as the chain. */
  public void save() {
    try {
      chain =
          desk.save(
              contractVersion, chain.version(), steps.stream().map(StepForm::asStep).toList());
      messages.info("escalation.saved");
    } catch (RefusedException refused) {
      if (refused.refusal() != Refusal.CHANGED_MEANWHILE) {
        throw refused;
      }
      chain = desk.chain(contractVersion);
      messages.error("escalation.changed");
      FacesContext.getCurrentInstance().validationFailed();
    }
  }

  public boolean isEditable() {
    return signedIn.may(Permission.EDIT_NOTICES);
  }

  public EscalationView getChain() {
    return chain;
  }

  public List<StepForm> getSteps() {
    return steps;
  }

  public List<String> getPoints() {
    return POINTS;
  }

  public Level[] getLevels() {
    return Level.values();
  }
}
