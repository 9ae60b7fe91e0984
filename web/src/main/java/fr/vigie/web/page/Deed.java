package fr.vigie.web.page;

import static fr.vigie.platform.door.Permission.HANDLE_RIGHTS;
import static fr.vigie.platform.door.Permission.READ_RIGHTS;
import static fr.vigie.platform.door.Permission.RECEIVE_RIGHTS;

import fr.vigie.platform.door.Permission;
import fr.vigie.processing.Right;
import fr.vigie.rights.EventView;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.rules.Act;
import fr.vigie.rights.rules.EventType;
import java.util.EnumSet;
import java.util.Set;

/** What can be done to a request on its page, in the order in which it usually comes. */
public enum Deed {
  ACKNOWLEDGE(Act.ACKNOWLEDGE, RECEIVE_RIGHTS, true, Input.CHANNEL, Input.WORDS),
  PRESERVE(Act.PRESERVE, RECEIVE_RIGHTS, true, Input.CHANNEL, Input.WORDS),
  CONFIRM_PRESERVATION(Act.CONFIRM_PRESERVATION, HANDLE_RIGHTS, true, Input.WORDS),
  FORWARD(Act.FORWARD, RECEIVE_RIGHTS, true, Input.TARGET, Input.CHANNEL, Input.WORDS),
  CONFIRM_FORWARD(null, RECEIVE_RIGHTS, true, Input.WORDS),
  RECORD_DOUBT(Act.RECORD_DOUBT, HANDLE_RIGHTS, true, Input.REASONS),
  ASK(Act.ASK, HANDLE_RIGHTS, true, Input.QUESTION, Input.CHANNEL, Input.REASONS),
  RECORD_ANSWER(
      Act.RECORD_ANSWER, HANDLE_RIGHTS, true, Input.SUFFICIENT, Input.CHANNEL, Input.WORDS),
  CHECK_IDENTITY(Act.CHECK_IDENTITY, HANDLE_RIGHTS, true, Input.REASONS),
  ACCEPT_PROOF(Act.CHECK_IDENTITY, HANDLE_RIGHTS, true, Input.PROOF, Input.WORDS),
  EXTEND(Act.EXTEND, HANDLE_RIGHTS, true, Input.CHANNEL, Input.REASONS),
  DECIDE(Act.DECIDE, HANDLE_RIGHTS, true, Input.RIGHT, Input.OUTCOME, Input.WORDS),
  SEND(Act.SEND, HANDLE_RIGHTS, true, Input.MENTIONS, Input.CHANNEL, Input.WORDS),
  CLOSE(Act.CLOSE, HANDLE_RIGHTS, false, Input.WORDS),
  REOPEN(Act.REOPEN, HANDLE_RIGHTS, false, Input.REASONS),
  TAKE_BACK(Act.TAKE_BACK, HANDLE_RIGHTS, true, Input.RIGHT, Input.CHANNEL, Input.WORDS),
  DELEGATE(null, HANDLE_RIGHTS, false, Input.TARGET, Input.WORDS),
  RECORD_BOUNCE(null, HANDLE_RIGHTS, true, Input.MESSAGE, Input.WORDS),
  RECORD_COMPLAINT(null, HANDLE_RIGHTS, true, Input.WORDS),
  RECORD_COMMISSION(null, HANDLE_RIGHTS, true, Input.WORDS),
  CORRECT_RECEIPT(null, HANDLE_RIGHTS, false, Input.RECEIPT, Input.REASONS),
  NOTE(null, READ_RIGHTS, false, Input.REASONS);

  /** What is done on most files, and so shown before the rest. */
  private static final Set<String> USUAL =
      Set.of(
          "CONFIRM_PRESERVATION",
          "FORWARD",
          "CONFIRM_FORWARD",
          "ASK",
          "RECORD_ANSWER",
          "CHECK_IDENTITY",
          "EXTEND",
          "DECIDE",
          "SEND",
          "CLOSE",
          "NOTE");

  private static final Set<EventType> MESSAGES =
      EnumSet.of(
          EventType.ACKNOWLEDGED,
          EventType.QUESTION_SENT,
          EventType.EXTENSION_NOTIFIED,
          EventType.ANSWER_SENT);

  private final Act act;
  private final Permission permission;
  private final boolean fact;

  /** Never changed once made. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Input> inputs;

  Deed(Act act, Permission permission, boolean fact, Input... inputs) {
    this.act = act;
    this.permission = permission;
    this.fact = fact;
    this.inputs = Set.of(inputs);
  }

  /** A field or two of the form. */
  public enum Input {
    CHANNEL,
    /** Words that may be left out. */
    WORDS,
    /** Words that the law or the register needs. */
    REASONS,
    PROOF,
    QUESTION,
    SUFFICIENT,
    /** Another organisation. */
    TARGET,
    RIGHT,
    OUTCOME,
    MENTIONS,
    /** An earlier message of the file. */
    MESSAGE,
    RECEIPT
  }

  /** The act whose lawfulness decides whether it can be done now; null if it always can. */
  Act act() {
    return act;
  }

  Permission permission() {
    return permission;
  }

  /** Whether it can have happened outside the portal and be recorded with its time. */
  boolean isFact() {
    return fact;
  }

  boolean isUsual() {
    return USUAL.contains(name());
  }

  boolean takes(Input input) {
    return inputs.contains(input);
  }

  /** Whether it has any sense for a request. */
  boolean concerns(RequestView request) {
    if (has(request, EventType.REDACTED)) {
      return false;
    }
    if (request.helps()) {
      return this == CONFIRM_PRESERVATION || this == NOTE;
    }
    return switch (this) {
      case CONFIRM_PRESERVATION -> has(request, EventType.PRESERVATION_ASKED);
      case CONFIRM_FORWARD -> has(request, EventType.FORWARDED) && request.answers();
      case FORWARD -> !request.answers();
      case ACCEPT_PROOF -> !request.requester().proofs().isEmpty();
      case RECORD_COMMISSION ->
          request.rights().stream().anyMatch(right -> right.right() == Right.HEALTH_RECORDS);
      case RECORD_BOUNCE -> request.events().stream().anyMatch(Deed::isMessage);
      case DELEGATE, EXTEND, DECIDE, SEND, ASK -> request.answers();
      default -> true;
    };
  }

  /** Whether an event is a message to the person, which may not arrive. */
  static boolean isMessage(EventView event) {
    return MESSAGES.contains(event.event().type());
  }

  private static boolean has(RequestView request, EventType type) {
    return request.events().stream().anyMatch(event -> event.event().type() == type);
  }
}
