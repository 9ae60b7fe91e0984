package fr.vigie.rights.rules;

import fr.vigie.processing.Right;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A request as its events tell it. It is received; the person hears that it has arrived; doubts and
 * questions are settled; each right is decided and answered on its own; when nothing more is owed
 * it is closed, and perhaps reopened. Events may be recorded late and in any order: they count in
 * the order in which they happened.
 */
public final class CaseFile {
  private static final Comparator<CaseEvent> AS_HAPPENED =
      Comparator.comparing(CaseEvent::happenedAt).thenComparingInt(CaseEvent::number);

  private final Opening opening;
  private final List<CaseEvent> events;

  private CaseFile(Opening opening, List<CaseEvent> events) {
    this.opening = opening;
    this.events = events;
  }

  /** The file of what was opened and what has happened since. */
  public static CaseFile of(Opening opening, Collection<CaseEvent> events) {
    return new CaseFile(opening, events.stream().sorted(AS_HAPPENED).toList());
  }

  public Opening opening() {
    return opening;
  }

  /** All events in the order in which they happened. */
  public List<CaseEvent> events() {
    return events;
  }

  /** When it reached an official channel: the last correction counts. */
  public Instant receivedAt() {
    return events.stream()
        .filter(event -> event.type() == EventType.RECEIPT_CORRECTED)
        .max(Comparator.comparingInt(CaseEvent::number))
        .map(CaseEvent::happenedAt)
        .orElse(opening.receivedAt());
  }

  /** The rights asked for and not taken back, in the order of the law. */
  public Set<Right> liveRights() {
    var live = new TreeSet<>(opening.rights());
    live.removeIf(right -> state(right) == RightState.TAKEN_BACK);
    return live;
  }

  /** Where a right stands. Reopening starts it again; what was before stays readable. */
  public RightState state(Right right) {
    if (sinceReopened(right).anyMatch(ofType(EventType.TAKEN_BACK))) {
      return RightState.TAKEN_BACK;
    }
    if (answeredAt(right).isPresent()) {
      return RightState.ANSWERED;
    }
    return decision(right).isPresent() ? RightState.DECIDED : RightState.OPEN;
  }

  /** The last decision on a right since it was last reopened. */
  public Optional<CaseEvent> decision(Right right) {
    return last(sinceReopened(right).filter(ofType(EventType.DECIDED)));
  }

  /** How a right was decided. */
  public Optional<Outcome> outcome(Right right) {
    return decision(right).map(decided -> Outcome.valueOf(decided.detail()));
  }

  /** When the answer to a right's decision was sent; a bounce undoes it. */
  public Optional<Instant> answeredAt(Right right) {
    return decision(right)
        .flatMap(
            decided ->
                sinceReopened(right)
                    .filter(ofType(EventType.ANSWER_SENT))
                    .filter(sent -> AS_HAPPENED.compare(sent, decided) > 0)
                    .filter(sent -> !hasBounced(sent))
                    .findFirst())
        .map(CaseEvent::happenedAt);
  }

  private Stream<CaseEvent> sinceReopened(Right right) {
    Optional<CaseEvent> reopened = lastOf(EventType.REOPENED);
    return events.stream()
        .filter(event -> event.concerns(right))
        .filter(
            event -> reopened.isEmpty() || AS_HAPPENED.compare(event, reopened.orElseThrow()) > 0);
  }

  /** The questions in the order in which they were sent. */
  public List<Question> questions() {
    return events.stream().filter(ofType(EventType.QUESTION_SENT)).map(this::question).toList();
  }

  private Question question(CaseEvent asked) {
    var ground = QuestionGround.valueOf(asked.detail());
    return new Question(asked, ground, answer(asked, ground), flaw(asked, ground));
  }

  private Optional<Instant> answer(CaseEvent asked, QuestionGround ground) {
    return events.stream()
        .filter(event -> !event.happenedAt().isBefore(asked.happenedAt()))
        .filter(
            event ->
                (event.type() == EventType.ANSWER_RECEIVED
                        && event.refersTo(asked)
                        && event.complete())
                    || (event.type() == EventType.IDENTITY_CONFIRMED
                        && ground == QuestionGround.IDENTITY))
        .findFirst()
        .map(CaseEvent::happenedAt);
  }

  private Optional<Remark> flaw(CaseEvent asked, QuestionGround ground) {
    if (hasBounced(asked)) {
      return Optional.of(Remark.BOUNCED);
    }
    return switch (ground) {
      case IDENTITY ->
          isDoubtedAt(asked.happenedAt())
              ? Optional.empty()
              : Optional.of(Remark.DOUBT_NOT_RECORDED);
      case CLARIFICATION ->
          opening.rights().contains(Right.ACCESS)
              ? Optional.empty()
              : Optional.of(Remark.NOT_ABOUT_ACCESS);
      case OTHER -> Optional.of(Remark.NOT_ABOUT_ACCESS);
    };
  }

  private boolean isDoubtedAt(Instant at) {
    return events.stream()
        .anyMatch(
            event -> event.type() == EventType.DOUBT_RECORDED && !event.happenedAt().isAfter(at));
  }

  /** The first question that still waits for a sufficient answer. */
  public Optional<Question> openQuestion() {
    return questions().stream().filter(Question::isOpen).findFirst();
  }

  /** Whether a recorded doubt about the identity still stands. */
  public boolean isIdentityDoubted() {
    Optional<CaseEvent> doubt = lastOf(EventType.DOUBT_RECORDED);
    Optional<CaseEvent> confirmed = lastOf(EventType.IDENTITY_CONFIRMED);
    return doubt.isPresent()
        && (confirmed.isEmpty()
            || AS_HAPPENED.compare(doubt.orElseThrow(), confirmed.orElseThrow()) > 0);
  }

  /** The proofs that the requester still has to show. */
  public Set<Proof> missingProofs() {
    var missing = EnumSet.noneOf(Proof.class);
    missing.addAll(opening.requester().proofs());
    events.stream()
        .filter(ofType(EventType.PROOF_ACCEPTED))
        .forEach(event -> missing.remove(Proof.valueOf(event.detail())));
    return missing;
  }

  /** Whether the message of an event did not arrive. */
  public boolean hasBounced(CaseEvent message) {
    return events.stream()
        .anyMatch(event -> event.type() == EventType.BOUNCED && event.refersTo(message));
  }

  /**
   * Whether the person was told that the request has arrived; a message that came back told nobody.
   */
  public boolean isAcknowledged() {
    return events.stream()
        .filter(ofType(EventType.ACKNOWLEDGED))
        .anyMatch(told -> !hasBounced(told));
  }

  /** Whether the person was to be told, and the message came back. */
  public boolean isAcknowledgementLost() {
    return !isAcknowledged()
        && events.stream()
            .filter(ofType(EventType.BOUNCED))
            .anyMatch(bounced -> bounced.refersTo() == null || isAcknowledgement(bounced));
  }

  private boolean isAcknowledgement(CaseEvent bounced) {
    return events.stream().filter(ofType(EventType.ACKNOWLEDGED)).anyMatch(bounced::refersTo);
  }

  /** Whether the operator was told to keep messages and has not confirmed. */
  public boolean isPreservationPending() {
    Optional<CaseEvent> asked = lastOf(EventType.PRESERVATION_ASKED);
    Optional<CaseEvent> confirmed = lastOf(EventType.PRESERVATION_CONFIRMED);
    return asked.isPresent()
        && (confirmed.isEmpty()
            || confirmed.orElseThrow().happenedAt().isBefore(asked.orElseThrow().happenedAt()));
  }

  /** Whether the request was closed and not reopened since. */
  public boolean isClosed() {
    return isLastRecorded(EventType.CLOSED, EventType.REOPENED, event -> true);
  }

  /**
   * When the portal learned that it is closed: from then on its personal data are kept for a time,
   * whatever date was typed. Empty while it is open.
   */
  public Optional<Instant> closedAt() {
    return isClosed()
        ? events.stream()
            .filter(ofType(EventType.CLOSED))
            .max(Comparator.comparingInt(CaseEvent::number))
            .map(CaseEvent::recordedAt)
        : Optional.empty();
  }

  /** Whether it must not be redacted: a dispute or an inquiry is going on. */
  public boolean isHeld() {
    return isHeldByHand() || !standingHolds().isEmpty();
  }

  /** Whether somebody holds it, apart from any inquiry. */
  public boolean isHeldByHand() {
    return isLastRecorded(EventType.HELD, EventType.HOLD_LIFTED, event -> !event.isOfInquiry());
  }

  /**
   * Whether an act of the office was done and not undone since. Unlike what happened outside, these
   * count in the order in which they were recorded: a date typed wrong must not turn them round.
   */
  private boolean isLastRecorded(EventType done, EventType undone, Predicate<CaseEvent> which) {
    return events.stream()
        .filter(ofType(done).or(ofType(undone)))
        .filter(which)
        .max(Comparator.comparingInt(CaseEvent::number))
        .filter(ofType(done))
        .isPresent();
  }

  /** The holds of inquiries that none of them has lifted: each is lifted on its own. */
  public List<CaseEvent> standingHolds() {
    return events.stream()
        .filter(ofType(EventType.HELD))
        .filter(CaseEvent::isOfInquiry)
        .filter(
            hold ->
                events.stream()
                    .noneMatch(
                        event -> event.type() == EventType.HOLD_LIFTED && event.refersTo(hold)))
        .toList();
  }

  /** Whether nothing more is owed to the person. */
  public boolean isSettled() {
    return opening.rights().stream().allMatch(right -> state(right).isSettled());
  }

  public boolean has(EventType type) {
    return events.stream().anyMatch(ofType(type));
  }

  /** The last event of a type. */
  public Optional<CaseEvent> lastOf(EventType type) {
    return last(events.stream().filter(ofType(type)));
  }

  private static Predicate<CaseEvent> ofType(EventType type) {
    return event -> event.type() == type;
  }

  private static Optional<CaseEvent> last(Stream<CaseEvent> events) {
    return events.reduce((earlier, later) -> later);
  }
}
