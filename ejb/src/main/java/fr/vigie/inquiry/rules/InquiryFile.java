package fr.vigie.inquiry.rules;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An inquiry as its events tell it. It is received with a date by which the authority wants its
 * answer, or without one; the authority may grant more time, and ask more; it is answered, closed,
 * and perhaps reopened. No date follows from the law: each is what the authority wrote. Events
 * count in the order in which they happened, however late they were recorded.
 */
public final class InquiryFile {
  private static final Comparator<InquiryEvent> AS_HAPPENED =
      Comparator.comparing(InquiryEvent::happenedAt).thenComparingInt(InquiryEvent::number);

  private final List<InquiryEvent> events;

  private InquiryFile(List<InquiryEvent> events) {
    this.events = events;
  }

  /** The file of what has happened; the receipt must be in it. */
  public static InquiryFile of(Collection<InquiryEvent> events) {
    return new InquiryFile(events.stream().sorted(AS_HAPPENED).toList());
  }

  public Instant receivedAt() {
    return first(is(InquiryEventType.RECEIVED)).orElseThrow().happenedAt();
  }

  /** Where it stands. */
  public InquiryStatus status() {
    if (isClosed()) {
      return InquiryStatus.CLOSED;
    }
    return owesAnswer() ? InquiryStatus.TO_ANSWER : InquiryStatus.ANSWERED;
  }

  /** Since when it is closed, as far as the portal knows; empty while it is open. */
  public Optional<Instant> closedAt() {
    return lastClosing().map(InquiryEvent::recordedAt);
  }

  private boolean isClosed() {
    return lastClosing().isPresent();
  }

  private Optional<InquiryEvent> lastClosing() {
    // acts of the office count as recorded: a date typed wrong must not turn them round
    return events.stream()
        .filter(is(InquiryEventType.CLOSED).or(is(InquiryEventType.REOPENED)))
        .max(Comparator.comparingInt(InquiryEvent::number))
        .filter(is(InquiryEventType.CLOSED));
  }

  /** Whether the last thing asked is not answered. */
  public boolean owesAnswer() {
    return last(asks().or(is(InquiryEventType.ANSWERED))).filter(asks()).isPresent();
  }

  private static Predicate<InquiryEvent> asks() {
    return is(InquiryEventType.RECEIVED)
        .or(is(InquiryEventType.QUESTIONED))
        .or(is(InquiryEventType.REOPENED));
  }

  /** By when the authority wants the answer that is owed; empty if none is, or no date was set. */
  public Optional<Instant> dueAt() {
    return owesAnswer() && !isClosed() ? dueBefore(null) : Optional.empty();
  }

  /**
   * The date that counts just before an event, or in the end: the last one set since what was asked
   * before was answered.
   */
  private Optional<Instant> dueBefore(InquiryEvent end) {
    Optional<Instant> due = Optional.empty();
    for (InquiryEvent event : events) {
      if (end != null && AS_HAPPENED.compare(event, end) >= 0) {
        break;
      }
      if (event.type() == InquiryEventType.ANSWERED) {
        due = Optional.empty();
      } else if (event.dueAt() != null) {
        due = Optional.of(event.dueAt());
      }
    }
    return due;
  }

  /** Whether the answer is owed although its date has passed. */
  public boolean isLate(Instant now) {
    return dueAt().filter(due -> !now.isBefore(due)).isPresent();
  }

  /** What is wrong with events, by their number. */
  public Map<Integer, InquiryRemark> remarks() {
    var remarks = new LinkedHashMap<Integer, InquiryRemark>();
    boolean owed = false;
    for (InquiryEvent event : events) {
      boolean late = dueBefore(event).filter(due -> !event.happenedAt().isBefore(due)).isPresent();
      if (event.type() == InquiryEventType.ANSWERED) {
        if (!owed) {
          remarks.put(event.number(), InquiryRemark.NOTHING_ASKED);
        } else if (late) {
          remarks.put(event.number(), InquiryRemark.LATE);
        }
        owed = false;
      } else if (event.type() == InquiryEventType.EXTENDED && late) {
        remarks.put(event.number(), InquiryRemark.GRANTED_TOO_LATE);
      } else if (asks().test(event)) {
        owed = true;
      }
    }
    return remarks;
  }

  /** Every act, lawful or not. */
  public List<InquiryPermit> permits() {
    return Arrays.stream(InquiryAct.values()).map(this::permit).toList();
  }

  /** Whether its personal data are erased. */
  public boolean isRedacted() {
    return last(is(InquiryEventType.REDACTED)).isPresent();
  }

  /** Whether an act is lawful now. */
  public InquiryPermit permit(InquiryAct act) {
    if (isRedacted()) {
      return InquiryPermit.refused(act, Refusal.WRONG_STATE, "REDACTED");
    }
    if (act == InquiryAct.REOPEN) {
      return isClosed()
          ? InquiryPermit.granted(act)
          : InquiryPermit.refused(act, Refusal.WRONG_STATE, "OPEN");
    }
    if (isClosed()) {
      return InquiryPermit.refused(act, Refusal.WRONG_STATE, "CLOSED");
    }
    return switch (act) {
      case ANSWER ->
          owesAnswer()
              ? InquiryPermit.granted(act)
              : InquiryPermit.refused(act, Refusal.WRONG_STATE, "ANSWERED");
      case EXTEND ->
          dueAt().isPresent()
              ? InquiryPermit.granted(act)
              : InquiryPermit.refused(act, Refusal.WRONG_STATE, "NO_DUE");
      case CLOSE ->
          owesAnswer()
              ? InquiryPermit.refused(act, Refusal.ANSWER_OWED)
              : InquiryPermit.granted(act);
      case QUESTION, ASSIGN, LINK, NOTE, REOPEN -> InquiryPermit.granted(act);
    };
  }

  /**
   * Refuses a date that no authority sets.
   *
   * @param dueAt null for none
   * @throws RefusedException DUE_BEFORE_RECEIPT
   */
  public static void checkDue(Instant dueAt, Instant from) {
    if (dueAt != null && !dueAt.isAfter(from)) {
      throw new RefusedException(Refusal.DUE_BEFORE_RECEIPT);
    }
  }

  /**
   * Refuses an extension that gives no more time.
   *
   * @throws RefusedException DUE_NOT_LATER
   */
  public void checkLater(Instant newDue) {
    if (dueAt().filter(due -> !newDue.isAfter(due)).isPresent()) {
      throw new RefusedException(Refusal.DUE_NOT_LATER);
    }
  }

  private Optional<InquiryEvent> first(Predicate<InquiryEvent> such) {
    return events.stream().filter(such).findFirst();
  }

  private Optional<InquiryEvent> last(Predicate<InquiryEvent> such) {
    return events.stream().filter(such).reduce((earlier, later) -> later);
  }

  private static Predicate<InquiryEvent> is(InquiryEventType type) {
    return event -> event.type() == type;
  }
}
