package fr.vigie.rights;

import fr.vigie.directory.ColleagueDesk;
import fr.vigie.directory.ColleagueView;
import fr.vigie.platform.Phrasing;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.Scope;
import fr.vigie.platform.door.UseCase;
import fr.vigie.rights.rules.TaskAct;
import fr.vigie.rights.rules.TaskState;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** What colleagues and people outside are asked to contribute to a request. */
@Stateless
@PermitAll
public class TaskDesk {
  private static final int LONGEST_QUESTION = 2000;
  private static final int LONGEST_ANSWER = 2000;
  private static final int LONGEST_ADDRESS = 200;

  /** A request is over long before: a date beyond it is mistyped. */
  private static final Period LONGEST_WAIT = Period.ofYears(1);

  private static final Set<String> LANGUAGES = Set.of("fr", "en");
  private static final Pattern MAIL =
      Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]+");

  @Inject RequestFiles files;
  @Inject RightsTasks tasks;
  @Inject TaskNotices notices;
  @Inject LinkDays links;
  @Inject PieceIntake pieces;
  @Inject ColleagueDesk colleagues;
  @Inject CurrentCaller caller;
  @Inject InstantSource clock;

  /** The tasks of a request that the caller's organisation has asked for. */
  @UseCase(Permission.READ_RIGHTS)
  public List<TaskView> tasks(String ref) {
    OpenFile open = files.open(ref);
    return tasks.of(open.request().id(), caller.scope()).stream()
        .map(task -> task.asView(ref, open.now()))
        .toList();
  }

  /** What is asked of the caller, by date. */
  @UseCase(Permission.READ_RIGHTS)
  public List<TaskView> mine() {
    Instant now = clock.instant();
    var mine = new ArrayList<TaskView>();
    if (caller.scope().organisations().isEmpty()) {
      return List.of();
    }
    tasks.eachWaitingFor(
        caller.get().person(), caller.scope(), (task, ref) -> mine.add(task.asView(ref, now)));
    return mine;
  }

  /** What came in or needs a look, of all requests of the caller's organisations. */
  @UseCase(Permission.HANDLE_RIGHTS)
  public List<TaskView> toLookAt() {
    return tasks.toLookAt(clock.instant(), caller.scope());
  }

  /** The colleagues who may be asked. */
  @UseCase(Permission.HANDLE_RIGHTS)
  public List<ColleagueView> candidates(String ref) {
    return colleagues.colleagues(files.open(ref).organisation(), Permission.READ_RIGHTS);
  }

  /**
   * Asks a colleague, or somebody without an account, who gets a link by mail.
   *
   * @throws RefusedException WRONG_STATE for a closed or redacted request, INVALID_INPUT with the
   *     field's name, DATE_TOO_FAR, NOT_FOUND for nobody of the organisation, NO_PUBLIC_ADDRESS
   */
  @UseCase(Permission.HANDLE_RIGHTS)
  public TaskView ask(String ref, NewTask asked) {
    OpenFile open = files.openWhole(ref);
    checkState(open);
    check(asked, open.now());
    if (asked.person() != null) {
      colleagues.colleague(asked.person(), open.organisation(), Permission.READ_RIGHTS);
    }
    var task =
        new RightsTask(
            open.request().id(),
            new RightsTask.Asker(caller.get().person(), open.organisation()),
            asked,
            open.now(),
            asked.due().plusDays(1).atStartOfDay(Phrasing.ZONE).toInstant());
    tasks.add(task);
    notices.ask(task, ref, open.now());
    notices.note(task, ref, TaskAct.ASK);
    return shown(task, open);
  }

  private static void checkState(OpenFile open) {
    if (open.request().redactedAt() != null) {
      throw new RefusedException(Refusal.WRONG_STATE, "REDACTED");
    }
    if (open.file().isClosed()) {
      throw new RefusedException(Refusal.WRONG_STATE, "CLOSED");
    }
  }

  private void check(NewTask asked, Instant now) {
    refuse((asked.person() == null) == (asked.mail() == null), "person");
    refuse(
        asked.mail() != null
            && (asked.mail().length() > LONGEST_ADDRESS || !MAIL.matcher(asked.mail()).matches()),
        "mail");
    refuse(!LANGUAGES.contains(asked.language()), "language");
    refuse(
        asked.question() == null
            || asked.question().isBlank()
            || asked.question().length() > LONGEST_QUESTION,
        "question");
    refuse(asked.due() == null || asked.due().isBefore(today(now)), "due");
    // a link that ends before the date would make its own task impossible
    LocalDate last = asked.mail() == null ? today(now).plus(LONGEST_WAIT) : lastDueOfLinks(now);
    if (asked.due().isAfter(last)) {
      throw new RefusedException(Refusal.DATE_TOO_FAR, last);
    }
  }

  /** The last day by which somebody without an account can be asked. */
  @UseCase(Permission.HANDLE_RIGHTS)
  public LocalDate lastDueOfLinks() {
    return lastDueOfLinks(clock.instant());
  }

  private LocalDate lastDueOfLinks(Instant now) {
    return today(now.plus(links.lasts())).minusDays(1);
  }

  private static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, Phrasing.ZONE);
  }

  private static void refuse(boolean wrong, String field) {
    if (wrong) {
      throw new RefusedException(Refusal.INVALID_INPUT, field);
    }
  }

  /**
   * Takes a task back; its link ends.
   *
   * @param version of the task that the caller has read
   * @throws RefusedException NOT_FOUND, CHANGED_MEANWHILE, WRONG_STATE if it is settled
   */
  @UseCase(Permission.HANDLE_RIGHTS)
  public TaskView withdraw(String ref, UUID id, int version) {
    return changed(
        ref,
        id,
        version,
        TaskAct.WITHDRAW,
        (open, task) -> task.withdrawn(open.now(), caller.get().person()));
  }

  /**
   * Sends it again: a new link, which ends the one before, or another word to the colleague.
   *
   * @throws RefusedException NOT_FOUND, CHANGED_MEANWHILE, WRONG_STATE if it is settled
   */
  @UseCase(Permission.HANDLE_RIGHTS)
  public TaskView resend(String ref, UUID id, int version) {
    return changed(
        ref,
        id,
        version,
        TaskAct.RESEND,
        (open, task) -> {
          task.resent(open.now(), caller.get().person());
          notices.ask(task, ref, open.now());
        });
  }

  /**
   * Notes that what came in was seen; it leaves the home page.
   *
   * @throws RefusedException NOT_FOUND, CHANGED_MEANWHILE, WRONG_STATE if nothing came
   */
  @UseCase(Permission.HANDLE_RIGHTS)
  public TaskView note(String ref, UUID id, int version) {
    return changed(
        ref,
        id,
        version,
        TaskAct.NOTE,
        (open, task) -> task.noted(open.now(), caller.get().person()));
  }

  /**
   * One task; opening it as the colleague who is asked counts as seen.
   *
   * @throws RefusedException NOT_FOUND
   */
  @UseCase(Permission.READ_RIGHTS)
  public TaskView task(String ref, UUID id) {
    OpenFile open = files.open(ref);
    RightsTask task = found(open, id);
    if (caller.get().person().equals(task.assigneeId()) && task.state() == TaskState.ASKED) {
      task.opened(open.now(), caller.get().person());
      notices.note(task, ref, TaskAct.OPEN);
    }
    return shown(task, open);
  }

  /**
   * Hands in what was asked of the caller.
   *
   * @param words a statement, or what the file needs said; null if nothing
   * @param name of the file; null if the words are all
   * @param content of the file; null if the words are all
   * @throws RefusedException NOT_FOUND, NOT_PERMITTED for anybody but the colleague asked,
   *     CHANGED_MEANWHILE, WRONG_STATE if it is settled, INVALID_INPUT if nothing is handed in,
   *     TOO_LARGE, FILE_REFUSED
   */
  @UseCase(Permission.READ_RIGHTS)
  public TaskView deliver(
      String ref, UUID id, int version, String words, String name, InputStream content)
      throws IOException {
    OpenFile open = files.open(ref);
    RightsTask task = ofCaller(open, id, version);
    task.state().after(TaskAct.DELIVER);
    UUID piece = contribution(open, task, words, name, content);
    task.delivered(words(words), piece, open.now(), caller.get().person());
    settled(task, ref, TaskAct.DELIVER);
    return shown(task, open);
  }

  private UUID contribution(
      OpenFile open, RightsTask task, String words, String name, InputStream content)
      throws IOException {
    refuse(content == null && words(words) == null, "file");
    refuse(words != null && words.length() > LONGEST_ANSWER, "text");
    if (content == null) {
      return null;
    }
    return pieces
        .take(
            open,
            new Scope(Set.of(task.organisationId())),
            new PieceIntake.Incoming(
                PieceKind.CONTRIBUTION, name, content, caller.get().person(), task.id()))
        .id();
  }

  private static String words(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  /**
   * Says that the caller will not contribute what was asked, and why.
   *
   * @throws RefusedException REASONS_MISSING, and as {@link #deliver}
   */
  @UseCase(Permission.READ_RIGHTS)
  public TaskView decline(String ref, UUID id, int version, String why) {
    OpenFile open = files.open(ref);
    RightsTask task = ofCaller(open, id, version);
    task.state().after(TaskAct.DECLINE);
    if (words(why) == null) {
      throw new RefusedException(Refusal.REASONS_MISSING);
    }
    refuse(why.length() > LONGEST_ANSWER, "text");
    task.declined(words(why), open.now(), caller.get().person());
    settled(task, ref, TaskAct.DECLINE);
    return shown(task, open);
  }

  private void settled(RightsTask task, String ref, TaskAct act) {
    notices.settled(task, ref);
    notices.note(task, ref, act);
  }

  /** A task with the version that it has after the change. */
  private TaskView shown(RightsTask task, OpenFile open) {
    tasks.flush();
    return task.asView(open.request().ref(), open.now());
  }

  private RightsTask ofCaller(OpenFile open, UUID id, int version) {
    RightsTask task = at(open, id, version);
    if (!caller.get().person().equals(task.assigneeId())) {
      throw new RefusedException(Refusal.NOT_PERMITTED, "TaskDesk.deliver");
    }
    return task;
  }

  private TaskView changed(
      String ref, UUID id, int version, TaskAct act, BiConsumer<OpenFile, RightsTask> change) {
    OpenFile open = files.open(ref);
    RightsTask task = at(open, id, version);
    change.accept(open, task);
    notices.note(task, ref, act);
    return shown(task, open);
  }

  private RightsTask at(OpenFile open, UUID id, int version) {
    RightsTask task = found(open, id);
    if (task.version() != version) {
      throw new RefusedException(Refusal.CHANGED_MEANWHILE, "task");
    }
    return task;
  }

  private RightsTask found(OpenFile open, UUID id) {
    return tasks
        .byId(open.request().id(), id, caller.scope())
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "task"));
  }
}
