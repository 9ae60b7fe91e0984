package fr.vigie.web.page;

import fr.vigie.directory.ColleagueDesk;
import fr.vigie.directory.ColleagueView;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.rights.NewTask;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.RightsDesk;
import fr.vigie.rights.TaskDesk;
import fr.vigie.rights.TaskView;
import fr.vigie.rights.rules.CaseStatus;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.TaskLine;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What colleagues and people outside are asked for a request, and what came of it. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies; the records are read again
public class RequestTasksPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String INSIDE = "inside";

  @Inject RightsDesk desk;
  @Inject TaskDesk tasks;
  @Inject ColleagueDesk colleagues;
  @Inject InstantSource clock;
  @Inject Language language;
  @Inject Messages messages;

  private String ref;
  private RequestView request;
  private List<TaskLine> lines = List.of();
  private List<ColleagueView> candidates = List.of();
  private LocalDate lastDue;
  private String where = INSIDE;
  private String person;
  private String mail;
  private String tongue = "fr";
  private String question;
  private LocalDate due;

  /** Reads the tasks. */
  public void load() {
    request = desk.request(ref);
    if (isAsking()) {
      candidates = tasks.candidates(ref);
      lastDue = tasks.lastDueOfLinks();
    }
    show();
  }

  private void show() {
    List<TaskView> all = tasks.tasks(ref);
    Map<UUID, String> names =
        colleagues.names(
            all.stream()
                .flatMap(
                    task ->
                        Stream.concat(
                            Stream.of(task.askedBy(), task.assignee()),
                            task.steps().stream().map(TaskView.StepView::person)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    UUID reader = colleagues.self().id();
    Instant now = clock.instant();
    var wording = new Wording(Texts.in(language.getLocale()));
    lines = all.stream().map(task -> TaskLine.of(task, names, reader, now, wording)).toList();
  }

  /** Asks whoever the form says; what was typed stays if it is refused. */
  public void ask() {
    boolean inside = where.equals(INSIDE);
    TaskView made =
        tasks.ask(
            ref,
            new NewTask(
                inside ? UUID.fromString(person) : null,
                inside ? null : mail.strip(),
                inside ? language.getTag() : tongue,
                question,
                due));
    messages.info(made.assignee() == null ? "tasks.asked.outside" : "tasks.asked.inside");
    person = null;
    mail = null;
    question = null;
    due = null;
    show();
  }

  public void resend(TaskView task) {
    change(() -> tasks.resend(ref, task.id(), task.version()), "tasks.resent");
  }

  public void withdraw(TaskView task) {
    change(() -> tasks.withdraw(ref, task.id(), task.version()), "tasks.withdrawn");
  }

  public void note(TaskView task) {
    change(() -> tasks.note(ref, task.id(), task.version()), "tasks.noted");
  }

  private void change(Runnable act, String done) {
    try {
      act.run();
      messages.info(done);
    } catch (RefusedException refused) {
      messages.refusal(refused);
    }
    show();
  }

  /** Whether the reader may ask, and there is something to ask for. */
  public boolean isAsking() {
    return request.may(Permission.HANDLE_RIGHTS) && request.status() != CaseStatus.CLOSED;
  }

  public List<TaskLine> getLines() {
    return lines;
  }

  public List<ColleagueView> getCandidates() {
    return candidates;
  }

  /** The last day by which somebody outside can be asked. */
  public LocalDate getLastDue() {
    return lastDue;
  }

  public RequestView getRequest() {
    return request;
  }

  public String getWhere() {
    return where;
  }

  public void setWhere(String where) {
    this.where = where;
  }

  public String getPerson() {
    return person;
  }

  public void setPerson(String person) {
    this.person = person;
  }

  public String getMail() {
    return mail;
  }

  public void setMail(String mail) {
    this.mail = mail;
  }

  public String getTongue() {
    return tongue;
  }

  public void setTongue(String tongue) {
    this.tongue = tongue;
  }

  public String getQuestion() {
    return question;
  }

  public void setQuestion(String question) {
    this.question = question;
  }

  public LocalDate getDue() {
    return due;
  }

  public void setDue(LocalDate due) {
    this.due = due;
  }

  public String getRef() {
    return ref;
  }

  public void setRef(String ref) {
    this.ref = ref;
  }
}
