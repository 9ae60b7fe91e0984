package fr.vigie.rights;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.processing.Right;
import fr.vigie.rights.RequestEvent.Aside;
import fr.vigie.rights.rules.Act;
import fr.vigie.rights.rules.CaseEvent;
import fr.vigie.rights.rules.EventType;
import fr.vigie.rights.rules.Mention;
import fr.vigie.rights.rules.Proof;
import fr.vigie.rights.rules.QuestionGround;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * What passes between the office and the person until there is an answer: receipt, identity,
 * questions, more time. An act without a time is done now and refused if it is unlawful; with a
 * time, it is a fact that happened outside the portal, recorded as it was and remarked upon.
 */
@Stateless
@PermitAll
public class DialogueDesk {
  @Inject RequestFiles files;
  @Inject RequestActs acts;
  @Inject PieceDestruction pieces;

  /** The person was told that the request has arrived. */
  @UseCase(Permission.RECEIVE_RIGHTS)
  public RequestView acknowledge(String ref, Told told) {
    return acts.tell(ref, told, Act.ACKNOWLEDGE, EventType.ACKNOWLEDGED, event -> event);
  }

  /** There is a reasonable doubt about who asks; the reasons are kept. */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RequestView recordDoubt(String ref, Told told) {
    told.needText();
    return acts.tell(ref, told, Act.RECORD_DOUBT, EventType.DOUBT_RECORDED, event -> event);
  }

  /**
   * The identity is checked: how is in the words. Copies of identity documents are destroyed at
   * once.
   */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RequestView checkIdentity(String ref, Told told) {
    told.needText();
    OpenFile open = files.open(ref, told);
    acts.tell(open, told, Act.CHECK_IDENTITY, EventType.IDENTITY_CONFIRMED, event -> event);
    pieces.destroyIdentityCopies(open, DestructionReason.IDENTITY_CHECKED);
    return files.view(open);
  }

  /** A proof that the requester may act for the person is accepted. */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RequestView acceptProof(String ref, Told told, Proof proof) {
    return acts.tell(
        ref, told, Act.CHECK_IDENTITY, EventType.PROOF_ACCEPTED, event -> event.with(proof));
  }

  /**
   * Asks the person something.
   *
   * @throws RefusedException DOUBT_NOT_RECORDED if identity is asked for without a doubt on record
   */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RequestView ask(String ref, Told told, QuestionGround ground) {
    told.needText();
    OpenFile open = files.open(ref, told);
    if (told.isAct()) {
      checkDoubt(open, ground);
    }
    return acts.tell(open, told, Act.ASK, EventType.QUESTION_SENT, event -> event.with(ground));
  }

  private static void checkDoubt(OpenFile open, QuestionGround ground) {
    if (ground == QuestionGround.IDENTITY && !open.file().isIdentityDoubted()) {
      throw new RefusedException(Refusal.DOUBT_NOT_RECORDED);
    }
  }

  /**
   * Makes sure that a question could be asked now, before a letter asks it.
   *
   * @throws RefusedException as {@link #ask}
   */
  @UseCase(Permission.HANDLE_RIGHTS)
  public void checkQuestion(String ref, QuestionGround ground) {
    OpenFile open = files.openWhole(ref);
    open.acts().permit(Act.ASK).orRefuse();
    checkDoubt(open, ground);
  }

  /**
   * The person answered a question.
   *
   * @param question number of the question's event; 0 for the one that is open
   * @param sufficient whether the answer is enough to go on
   */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RequestView recordAnswer(String ref, Told told, int question, boolean sufficient) {
    OpenFile open = files.open(ref, told);
    int asked = question == 0 ? openQuestion(open) : questioned(open, question);
    return acts.tell(
        open,
        told,
        Act.RECORD_ANSWER,
        EventType.ANSWER_RECEIVED,
        event -> {
          CaseEvent answer = event.referringTo(asked);
          return sufficient ? answer : answer.incomplete();
        });
  }

  private static int openQuestion(OpenFile open) {
    return open.file()
        .openQuestion()
        .orElseThrow(() -> new RefusedException(Refusal.NO_OPEN_QUESTION))
        .asked()
        .number();
  }

  private static int questioned(OpenFile open, int number) {
    return open.file().questions().stream()
        .map(question -> question.asked().number())
        .filter(asked -> asked == number)
        .findFirst()
        .orElseThrow(() -> new RefusedException(Refusal.NO_OPEN_QUESTION));
  }

  /**
   * Tells the person that the answer takes up to two months more, with the reasons.
   *
   * @throws RefusedException EXTENSION_TOO_LATE, ALREADY_EXTENDED, REASONS_MISSING
   */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RequestView extend(String ref, Told told) {
    boolean reasoned = told.text() != null && !told.text().isBlank();
    if (told.isAct() && !reasoned) {
      throw new RefusedException(Refusal.REASONS_MISSING);
    }
    Set<Mention> mentions = reasoned ? EnumSet.of(Mention.REASONS) : EnumSet.noneOf(Mention.class);
    return acts.tell(
        ref, told, Act.EXTEND, EventType.EXTENSION_NOTIFIED, event -> event.mentioning(mentions));
  }

  /** A message did not arrive: what it did is undone. */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RequestView recordBounce(String ref, Told told, int message) {
    OpenFile open = files.open(ref, told);
    if (open.file().events().stream().noneMatch(event -> event.number() == message)) {
      throw new RefusedException(Refusal.INVALID_INPUT, "refersTo");
    }
    Instant at = open.time(told);
    files.record(
        open,
        open.event(EventType.BOUNCED, at).referringTo(message),
        Aside.by(told.channel()),
        told.text());
    return files.view(open);
  }

  /** The person takes a right back, or the whole request if none is named. */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RequestView takeBack(String ref, Told told, Right right) {
    return acts.tell(ref, told, Act.TAKE_BACK, EventType.TAKEN_BACK, event -> event.about(right));
  }
}
