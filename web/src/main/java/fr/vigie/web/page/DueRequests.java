package fr.vigie.web.page;

import fr.vigie.directory.ColleagueDesk;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.paging.PageRequest;
import fr.vigie.rights.ListedRequest;
import fr.vigie.rights.RegisterDesk;
import fr.vigie.rights.RequestFilter;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.RightsDesk;
import fr.vigie.rights.TaskDesk;
import fr.vigie.rights.TaskView;
import fr.vigie.rights.rules.CaseStatus;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.NextView;
import fr.vigie.web.view.RequestRow;
import fr.vigie.web.view.TaskLine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the rights of persons ask of the reader today: contributions, what came in, and the requests
 * that are due next with their next step.
 */
@Named
@RequestScoped
public class DueRequests {
  private static final int MOST = 10;

  @Inject RegisterDesk register;
  @Inject RightsDesk desk;
  @Inject TaskDesk tasks;
  @Inject ColleagueDesk colleagues;
  @Inject SignedIn signedIn;
  @Inject InstantSource clock;
  @Inject Texts texts;

  private List<Line> lines = List.of();
  private List<TaskLine> asked = List.of();
  private List<TaskLine> came = List.of();

  /** A request with what should be done next, why, by when, and who is waited for. */
  public record Line(RequestRow row, NextView next, boolean ours) {}

  @PostConstruct
  void read() {
    Instant now = clock.instant();
    var wording = new Wording(texts);
    if (signedIn.may(Permission.READ_RIGHTS)) {
      asked = taskLines(tasks.mine(), now, wording);
    }
    if (signedIn.may(Permission.HANDLE_RIGHTS)) {
      came = taskLines(tasks.toLookAt(), now, wording);
    }
    if (signedIn.may(Permission.RECEIVE_RIGHTS)) {
      var first = new PageRequest(null, null, null, MOST, null);
      lines =
          register.page(RequestFilter.live(register.registers(null)), first).items().stream()
              .filter(listed -> listed.status() != CaseStatus.FORWARDED)
              .map(listed -> line(listed, now, wording))
              .toList();
    }
  }

  private List<TaskLine> taskLines(List<TaskView> views, Instant now, Wording wording) {
    Set<UUID> people =
        views.stream()
            .flatMap(task -> Stream.of(task.askedBy(), task.assignee()))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<UUID, String> names = colleagues.names(people);
    UUID reader = colleagues.self().id();
    return views.stream().map(task -> TaskLine.of(task, names, reader, now, wording)).toList();
  }

  private Line line(ListedRequest listed, Instant now, Wording wording) {
    RequestView request = desk.request(listed.ref());
    int awaited =
        request.helps()
            ? 0
            : (int)
                tasks.tasks(listed.ref()).stream().filter(task -> task.state().isOpen()).count();
    return new Line(
        RequestRow.of(listed, now, wording),
        NextView.of(request, awaited, now, wording),
        request.next().waitsFor().equals("us"));
  }

  /** The requests that are due next. */
  public List<Line> getLines() {
    return lines;
  }

  /** What is asked of the reader. */
  public List<TaskLine> getAsked() {
    return asked;
  }

  /** What came in, is overdue, or could not be asked. */
  public List<TaskLine> getCame() {
    return came;
  }

  public boolean isNothing() {
    return lines.isEmpty() && asked.isEmpty() && came.isEmpty();
  }
}
