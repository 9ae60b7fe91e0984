package fr.vigie.rights;

import fr.vigie.directory.OrganisationDesk;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Where somebody without an account hands in what a link asks for. The link stands in place of a
 * role, works once, and opens nothing else.
 */
@Stateless
@PermitAll
@UseCase(Permission.PUBLIC)
public class ContributionDesk {
  private static final int LONGEST_ANSWER = 2000;

  @Inject RightsTasks tasks;
  @Inject RightsRequests requests;
  @Inject RequestFiles files;
  @Inject PieceIntake pieces;
  @Inject TaskNotices notices;
  @Inject OrganisationDesk organisations;
  @Inject InstantSource clock;

  /**
   * What a link asks for; that it was read is noted.
   *
   * @throws RefusedException LINK_ENDED if it was used, withdrawn or replaced, has expired, or
   *     never was one: all are told alike
   */
  public Contribution open(String link) {
    Instant now = clock.instant();
    RightsTask task = found(link, now);
    if (task.state() == TaskState.ASKED) {
      task.opened(now, null);
      notices.note(task, ref(task), TaskAct.OPEN);
    }
    return new Contribution(
        organisations.organisation(task.organisationId()).name(),
        task.question(),
        task.dueAt(),
        task.tokenExpiresAt());
  }

  /**
   * Hands a contribution in; the link ends.
   *
   * @param words a statement, or what the file needs said; null if nothing
   * @param name of the file; null if the words are all
   * @param content of the file; null if the words are all
   * @throws RefusedException LINK_ENDED, INVALID_INPUT if nothing is handed in, TOO_LARGE,
   *     FILE_REFUSED; the link stays as it was
   */
  public void deliver(String link, String words, String name, InputStream content)
      throws IOException {
    Instant now = clock.instant();
    RightsTask task = found(link, now);
    String said = said(words);
    if (content == null && said == null) {
      throw new RefusedException(Refusal.INVALID_INPUT, "file");
    }
    UUID piece = content == null ? null : attach(task, name, content);
    task.delivered(said, piece, now, null);
    settled(task, TaskAct.DELIVER);
  }

  private UUID attach(RightsTask task, String name, InputStream content) throws IOException {
    return pieces
        .take(
            files.onDesk(request(task)),
            new Scope(Set.of(task.organisationId())),
            new PieceIntake.Incoming(PieceKind.CONTRIBUTION, name, content, null, task.id()))
        .id();
  }

  /**
   * Says that the holder of the link will not contribute, and why; the link ends.
   *
   * @throws RefusedException LINK_ENDED, REASONS_MISSING
   */
  public void decline(String link, String why) {
    Instant now = clock.instant();
    RightsTask task = found(link, now);
    String said = said(why);
    if (said == null) {
      throw new RefusedException(Refusal.REASONS_MISSING);
    }
    task.declined(said, now, null);
    settled(task, TaskAct.DECLINE);
  }

  private static String said(String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    if (typed.length() > LONGEST_ANSWER) {
      throw new RefusedException(Refusal.INVALID_INPUT, "text");
    }
    return typed.strip();
  }

  private void settled(RightsTask task, TaskAct act) {
    String ref = ref(task);
    notices.settled(task, ref);
    notices.note(task, ref, act);
  }

  private RightsTask found(String link, Instant now) {
    List<RightsTask> found = new ArrayList<>();
    if (link != null) {
      tasks.withDigest(new LinkToken(link).digest(), found::add);
    }
    return found.stream()
        .filter(task -> task.isLinkedAt(now))
        .findFirst()
        .orElseThrow(() -> new RefusedException(Refusal.LINK_ENDED));
  }

  private RightsRequest request(RightsTask task) {
    return requests
        .byIds(Set.of(task.requestId()), new Scope(Set.of(task.organisationId())))
        .get(0);
  }

  private String ref(RightsTask task) {
    return request(task).ref();
  }
}
