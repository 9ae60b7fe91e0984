package fr.vigie.rights;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.processing.Right;
import fr.vigie.rights.RequestEvent.Aside;
import fr.vigie.rights.rules.Act;
import fr.vigie.rights.rules.EventType;
import fr.vigie.rights.rules.Mention;
import fr.vigie.rights.rules.Outcome;
import fr.vigie.rights.rules.RefusalGround;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;

/**
 * What is decided about each right, and its answer. An act without a time is done now and refused
 * if it is unlawful; with a time, it is a fact that happened outside the portal, recorded as it was
 * and remarked upon.
 */
@Stateless
@PermitAll
public class DecisionDesk {
  @Inject RequestFiles files;

  /**
   * Makes sure that an answer could be sent now, before a letter is signed.
   *
   * @param rights whose answer it is
   * @param mentions what the letter says
   * @param withFiles whether files go with it: where a health record is asked for too, files pass
   *     only through a certified host
   * @throws RefusedException as {@link #send}, and HEALTH_DATA_NOT_HOSTED
   */
  @UseCase(Permission.HANDLE_RIGHTS)
  public void checkAnswer(String ref, Set<Right> rights, Set<Mention> mentions, boolean withFiles) {
    OpenFile open = files.openWhole(ref);
    boolean ofRecord = withFiles && open.file().opening().rights().contains(Right.HEALTH_RECORDS);
    open.acts().send(rights, mentions, ofRecord).orRefuse();
  }

  /**
   * Decides one right.
   *
   * @param ground of a refusal; null if nothing is refused
   * @throws RefusedException NOT_THE_CONTROLLER, REASONS_MISSING
   */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RequestView decide(
      String ref, Told told, Right right, Outcome outcome, RefusalGround ground) {
    OpenFile open = files.open(ref, told);
    open.acts().permit(Act.DECIDE).orRefuse();
    if (!open.file().liveRights().contains(right)) {
      throw new RefusedException(Refusal.INVALID_INPUT, "right");
    }
    if (outcome.refusesSomething()) {
      if (ground == null) {
        throw new RefusedException(Refusal.REASONS_MISSING);
      }
      told.needText();
    }
    Instant at = open.time(told);
    files.record(
        open,
        open.event(EventType.DECIDED, at).about(right).with(outcome),
        new Aside(outcome.refusesSomething() ? ground : null, null, null),
        told.text());
    return files.view(open);
  }

  /**
   * Sends the answer to rights that are decided.
   *
   * @param rights whose answer it is; empty for all that are decided
   * @param mentions what the letter says
   * @throws RefusedException NOTHING_DECIDED, IDENTITY_NOT_CONFIRMED, PROOF_MISSING,
   *     REMEDIES_MISSING, WITHIN_REFLECTION
   */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RequestView send(String ref, Told told, Set<Right> rights, Set<Mention> mentions) {
    OpenFile open = files.open(ref, told);
    Set<Right> answered = rights.isEmpty() ? open.decidedRights() : rights;
    if (told.isAct()) {
      open.acts().send(answered, mentions, false).orRefuse();
    }
    Instant at = open.time(told);
    for (Right right : answered.isEmpty() ? open.file().liveRights() : answered) {
      files.record(
          open,
          open.event(EventType.ANSWER_SENT, at).about(right).mentioning(mentions),
          Aside.by(told.channel()),
          told.text());
    }
    return files.view(open);
  }
}
