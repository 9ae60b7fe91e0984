package fr.vigie.rights;

import fr.vigie.directory.CaseParty;
import fr.vigie.directory.OrganisationDesk;
import fr.vigie.directory.OrganisationView;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.processing.Right;
import fr.vigie.rights.RequestEvent.Aside;
import fr.vigie.rights.rules.Act;
import fr.vigie.rights.rules.CaseEvent;
import fr.vigie.rights.rules.Clocks;
import fr.vigie.rights.rules.EventType;
import fr.vigie.rights.rules.Mention;
import fr.vigie.rights.rules.Outcome;
import fr.vigie.rights.rules.Proof;
import fr.vigie.rights.rules.QuestionGround;
import fr.vigie.rights.rules.RefusalGround;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Work on requests. An act without a time is done now and refused if it is unlawful; with a time,
 * it is a fact that happened outside the portal, recorded as it was and remarked upon.
 */
@Stateless
@PermitAll
public class RightsDesk {
  @Inject RequestFiles files;
  @Inject RightsRequests requests;
  @Inject OrganisationDesk organisations;
  @Inject PieceDestruction pieces;
  @Inject TaskEnd tasks;
  @Inject PreservationOrders orders;

  /**
   * One request.
   *
   * @throws RefusedException NOT_FOUND for none that the caller may see
   */
  @UseCase(Permission.READ_RIGHTS)
  public RequestView request(String ref) {
    return files.view(files.open(ref));
  }

  /**
   * One request with everything in it, for those who write to the person about it.
   *
   * @throws RefusedException NOT_FOUND, NOT_THE_CONTROLLER for whoever only carries out an
   *     instruction
   */
  @UseCase(Permission.READ_RIGHTS)
  public RequestView wholeRequest(String ref) {
    return files.view(files.openWhole(ref));
  }

  /** The person was told that the request has arrived. */
  @UseCase(Permission.RECEIVE_RIGHTS)
  public RequestView acknowledge(String ref, Told told) {
    return tell(ref, told, Act.ACKNOWLEDGE, EventType.ACKNOWLEDGED, event -> event);
  }

  /**
   * Tells the operator to keep the messages that the answer may need: by mail, unless it was told
   * outside of the portal.
   */
  @UseCase(Permission.RECEIVE_RIGHTS)
  public RequestView preserve(String ref, Told told) {
    OpenFile open = preservationAsked(ref, told);
    if (told.isAct()) {
      orders.give(open);
    }
    return files.view(open);
  }

  /**
   * The same by a letter: the operator sees the instruction, and the portal writes no mail of its
   * own beside the letter.
   */
  @UseCase(Permission.RECEIVE_RIGHTS)
  public RequestView preserveByLetter(String ref, Told told) {
    OpenFile open = preservationAsked(ref, told);
    orders.show(open);
    return files.view(open);
  }

  private OpenFile preservationAsked(String ref, Told told) {
    OpenFile open = files.open(ref, told);
    Instant at = open.time(Act.PRESERVE, told);
    files.record(
        open,
        open.event(EventType.PRESERVATION_ASKED, at),
        new Aside(null, told.channel(), orders.operator(open.request()).orElse(null)),
        told.text());
    return open;
  }

  /** The operator keeps the messages. */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RequestView confirmPreservation(String ref, Told told) {
    return tell(
        files.openAsHelper(ref, told),
        told,
        Act.CONFIRM_PRESERVATION,
        EventType.PRESERVATION_CONFIRMED,
        event -> event);
  }

  /** There is a reasonable doubt about who asks; the reasons are kept. */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RequestView recordDoubt(String ref, Told told) {
    needText(told);
    return tell(ref, told, Act.RECORD_DOUBT, EventType.DOUBT_RECORDED, event -> event);
  }

  /**
   * The identity is checked: how is in the words. Copies of identity documents are destroyed at
   * once.
   */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RequestView checkIdentity(String ref, Told told) {
    needText(told);
    OpenFile open = files.open(ref, told);
    tell(open, told, Act.CHECK_IDENTITY, EventType.IDENTITY_CONFIRMED, event -> event);
    pieces.destroyIdentityCopies(open, DestructionReason.IDENTITY_CHECKED);
    return files.view(open);
  }

  /** A proof that the requester may act for the person is accepted. */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RequestView acceptProof(String ref, Told told, Proof proof) {
    return tell(
        ref, told, Act.CHECK_IDENTITY, EventType.PROOF_ACCEPTED, event -> event.with(proof));
  }

  /**
   * Asks the person something.
   *
   * @throws RefusedException DOUBT_NOT_RECORDED if identity is asked for without a doubt on record
   */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RequestView ask(String ref, Told told, QuestionGround ground) {
    needText(told);
    OpenFile open = files.open(ref, told);
    if (told.isAct()) {
      checkDoubt(open, ground);
    }
    return tell(open, told, Act.ASK, EventType.QUESTION_SENT, event -> event.with(ground));
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

  /** The organisation for which the caller acts on a request. */
  @UseCase(Permission.READ_RIGHTS)
  public OrganisationView actingFor(String ref) {
    return organisations.organisation(files.openWhole(ref).organisation());
  }

  /** Until when an answer could take if the period were extended now; empty if unknown. */
  @UseCase(Permission.READ_RIGHTS)
  public Optional<LocalDate> dueIfExtended(String ref) {
    OpenFile open = files.openWhole(ref);
    CaseEvent notice =
        open.event(EventType.EXTENSION_NOTIFIED, open.now())
            .mentioning(EnumSet.of(Mention.REASONS));
    return open.clocksAfter(notice).map(clocks -> clocks.response().current().due());
  }

  /** What a refusal of this request has to say. */
  @UseCase(Permission.READ_RIGHTS)
  public Set<Mention> owedMentions(String ref) {
    return Clocks.owedMentions(files.openWhole(ref).file().opening());
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
    return tell(
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
    return tell(
        ref, told, Act.EXTEND, EventType.EXTENSION_NOTIFIED, event -> event.mentioning(mentions));
  }

  /**
   * Passes the request on to its controller, or to another organisation on the way.
   *
   * @param to code of the organisation; null for the controller
   */
  @UseCase(Permission.RECEIVE_RIGHTS)
  public RequestView forward(String ref, Told told, String to) {
    OpenFile open = files.open(ref, told);
    RightsRequest request = open.request();
    OrganisationView target =
        to == null
            ? organisations.organisation(request.controllerId())
            : organisations.organisation(to);
    if (target.id().equals(open.organisation())) {
      throw new RefusedException(Refusal.INVALID_INPUT, "to");
    }
    Instant at = open.time(Act.FORWARD, told);
    requests.addParty(
        request,
        target.id(),
        target.id().equals(request.controllerId())
            ? CaseParty.Part.CONTROLLER
            : CaseParty.Part.FORWARDER);
    files.record(
        open,
        open.event(EventType.FORWARDED, at),
        new Aside(null, told.channel(), target.id()),
        told.text());
    return files.view(open);
  }

  /** The organisation that answers has the forwarded request. */
  @UseCase(Permission.RECEIVE_RIGHTS)
  public RequestView confirmForward(String ref, Told told) {
    OpenFile open = files.open(ref, told);
    if (!open.file().has(EventType.FORWARDED)) {
      throw new RefusedException(Refusal.WRONG_STATE, "NOT_FORWARDED");
    }
    return recorded(open, told, EventType.FORWARD_RECEIVED, Aside.by(told.channel()));
  }

  /**
   * Asks another organisation to answer in the controller's place.
   *
   * @param to code of the organisation
   * @throws RefusedException NOT_THE_CONTROLLER
   */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RequestView delegate(String ref, Told told, String to) {
    OpenFile open = files.open(ref, told);
    if (!open.organisation().equals(open.request().controllerId())) {
      throw new RefusedException(Refusal.NOT_THE_CONTROLLER);
    }
    OrganisationView target = organisations.organisation(to);
    open.request().delegatedTo(target.id());
    requests.addParty(open.request(), target.id(), CaseParty.Part.CONTRIBUTOR);
    return recorded(open, told, EventType.ANSWER_DELEGATED, Aside.to(target.id()));
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
      needText(told);
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
    return tell(ref, told, Act.TAKE_BACK, EventType.TAKEN_BACK, event -> event.about(right));
  }

  /** The person complained to the supervisory authority. */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RequestView recordComplaint(String ref, Told told) {
    OpenFile open = files.open(ref, told);
    return recorded(open, told, EventType.COMPLAINED, Aside.by(told.channel()));
  }

  /** The psychiatric care commission was seized: two months for every document. */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RequestView recordCommission(String ref, Told told) {
    OpenFile open = files.open(ref, told);
    return recorded(open, told, EventType.COMMISSION_SEIZED, Aside.by(told.channel()));
  }

  /** The request was received at another time than was typed; why is in the words. */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RequestView correctReceipt(String ref, Told told, Instant received) {
    needText(told);
    OpenFile open = files.open(ref, told);
    if (received.isAfter(open.now())) {
      throw new RefusedException(Refusal.FACT_IN_FUTURE);
    }
    files.record(
        open, open.event(EventType.RECEIPT_CORRECTED, received), Aside.NOTHING, told.text());
    return files.view(open);
  }

  /** Keeps a remark on the file. */
  @UseCase(Permission.READ_RIGHTS)
  public RequestView note(String ref, Told told) {
    needText(told);
    OpenFile open = files.openAsHelper(ref, told);
    return recorded(open, told, EventType.NOTED, Aside.NOTHING);
  }

  /**
   * Closes a request to which nothing is owed any more. Copies of identity documents that were
   * never used are destroyed, open tasks withdrawn.
   *
   * @throws RefusedException ANSWER_OWED
   */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RequestView close(String ref, Told told) {
    OpenFile open = files.open(ref, told);
    open.acts().permit(Act.CLOSE).orRefuse();
    pieces.destroyIdentityCopies(open, DestructionReason.REQUEST_CLOSED);
    tasks.withdrawAll(open);
    return recorded(open, told, EventType.CLOSED, Aside.NOTHING);
  }

  /** Opens a closed or answered request again, with the reason; its dates stay. */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RequestView reopen(String ref, Told told) {
    needText(told);
    OpenFile open = files.open(ref, told);
    open.acts().permit(Act.REOPEN).orRefuse();
    return recorded(open, told, EventType.REOPENED, Aside.NOTHING);
  }

  private RequestView tell(
      String ref, Told told, Act act, EventType type, UnaryOperator<CaseEvent> details) {
    return tell(files.open(ref, told), told, act, type, details);
  }

  private RequestView tell(
      OpenFile open, Told told, Act act, EventType type, UnaryOperator<CaseEvent> details) {
    Instant at = open.time(act, told);
    files.record(open, details.apply(open.event(type, at)), Aside.by(told.channel()), told.text());
    return files.view(open);
  }

  private RequestView recorded(OpenFile open, Told told, EventType type, Aside aside) {
    Instant at = open.time(told);
    files.record(open, open.event(type, at), aside, told.text());
    return files.view(open);
  }

  private static void needText(Told told) {
    told.needText();
  }
}
