package fr.vigie.rights.rules;

import fr.vigie.platform.Refusal;
import fr.vigie.processing.Right;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Which acts are lawful on a request now. Acts in the portal can be refused; what happened outside
 * it is recorded in any case, and remarked upon by {@link Clocks}.
 */
public final class LawfulActs {
  private final CaseFile file;
  private final Clocks clocks;
  private final Actor actor;
  private final Instant now;

  /** The acts of this organisation at this time. */
  public LawfulActs(CaseFile file, Clocks clocks, Actor actor, Instant now) {
    this.file = file;
    this.clocks = clocks;
    this.actor = actor;
    this.now = now;
  }

  /** Every act, lawful or not, in the order in which they usually come. */
  public List<Permit> all() {
    return Arrays.stream(Act.values()).map(this::permit).toList();
  }

  /** One act. */
  public Permit permit(Act act) {
    if (file.has(EventType.REDACTED)) {
      return Permit.refused(act, Refusal.WRONG_STATE, "REDACTED");
    }
    if (actor.helps() && act != Act.CONFIRM_PRESERVATION) {
      return Permit.refused(act, Refusal.NOT_THE_CONTROLLER);
    }
    if (act == Act.REOPEN) {
      return file.isClosed() || file.isSettled()
          ? Permit.granted(act)
          : Permit.refused(act, Refusal.WRONG_STATE, "OPEN");
    }
    if (file.isClosed()) {
      return Permit.refused(act, Refusal.WRONG_STATE, "CLOSED");
    }
    return switch (act) {
      case ACKNOWLEDGE ->
          file.isAcknowledged()
              ? Permit.refused(act, Refusal.WRONG_STATE, "ACKNOWLEDGED")
              : Permit.granted(act);
      case CONFIRM_PRESERVATION ->
          file.isPreservationPending()
              ? Permit.granted(act)
              : Permit.refused(act, Refusal.WRONG_STATE, "PRESERVATION_NOT_PENDING");
      case PRESERVE, RECORD_DOUBT, CHECK_IDENTITY, TAKE_BACK, FORWARD, REOPEN ->
          Permit.granted(act);
      case ASK -> answering(act);
      case RECORD_ANSWER ->
          file.openQuestion().isPresent()
              ? Permit.granted(act)
              : Permit.refused(act, Refusal.NO_OPEN_QUESTION);
      case EXTEND -> extend();
      case DECIDE -> decide();
      case SEND -> send();
      case CLOSE -> close();
    };
  }

  private Permit answering(Act act) {
    return actor.answers() ? Permit.granted(act) : Permit.refused(act, Refusal.NOT_THE_CONTROLLER);
  }

  private Permit extend() {
    if (!actor.answers()) {
      return Permit.refused(Act.EXTEND, Refusal.NOT_THE_CONTROLLER);
    }
    if (clocks.response().extension().isPresent()) {
      return Permit.refused(Act.EXTEND, Refusal.ALREADY_EXTENDED);
    }
    LocalDate lastDay = clocks.response().first().due();
    return now.isBefore(clocks.response().first().dueAt())
        ? Permit.until(Act.EXTEND, lastDay)
        : Permit.refused(Act.EXTEND, Refusal.EXTENSION_TOO_LATE, lastDay);
  }

  private Permit decide() {
    if (!actor.answers()) {
      return Permit.refused(Act.DECIDE, Refusal.NOT_THE_CONTROLLER);
    }
    return file.isSettled()
        ? Permit.refused(Act.DECIDE, Refusal.WRONG_STATE, "ANSWERED")
        : Permit.granted(Act.DECIDE);
  }

  private Permit send() {
    if (!actor.answers()) {
      return Permit.refused(Act.SEND, Refusal.NOT_THE_CONTROLLER);
    }
    if (file.liveRights().stream().noneMatch(this::isDecided)) {
      return Permit.refused(Act.SEND, Refusal.NOTHING_DECIDED);
    }
    if (file.isIdentityDoubted()) {
      return Permit.refused(Act.SEND, Refusal.IDENTITY_NOT_CONFIRMED);
    }
    Set<Proof> missing = file.missingProofs();
    return missing.isEmpty()
        ? Permit.granted(Act.SEND)
        : Permit.refused(Act.SEND, Refusal.PROOF_MISSING, missing.iterator().next());
  }

  private boolean isDecided(Right right) {
    return file.state(right) == RightState.DECIDED;
  }

  private Permit close() {
    return file.isSettled()
        ? Permit.granted(Act.CLOSE)
        : Permit.refused(Act.CLOSE, Refusal.ANSWER_OWED);
  }

  /**
   * Whether the portal may send an answer that says this.
   *
   * @param rights whose answer it is
   * @param mentions what it says
   * @param carriesHealthDocuments whether documents of a health record go with it
   */
  public Permit send(Set<Right> rights, Set<Mention> mentions, boolean carriesHealthDocuments) {
    Permit sending = permit(Act.SEND);
    if (!sending.isGranted()) {
      return sending;
    }
    if (!rights.stream().allMatch(this::isDecided)) {
      return Permit.refused(Act.SEND, Refusal.NOTHING_DECIDED);
    }
    boolean refuses =
        rights.stream()
            .anyMatch(right -> file.outcome(right).filter(Outcome::refusesSomething).isPresent());
    Set<Mention> owed = Clocks.owedMentions(file.opening());
    if (refuses && !mentions.containsAll(owed)) {
      Mention absent =
          owed.stream().filter(mention -> !mentions.contains(mention)).findFirst().orElseThrow();
      return Permit.refused(Act.SEND, Refusal.REMEDIES_MISSING, absent);
    }
    if (carriesHealthDocuments && !actor.hostsHealthData()) {
      return Permit.refused(Act.SEND, Refusal.HEALTH_DATA_NOT_HOSTED);
    }
    return rights.contains(Right.HEALTH_RECORDS) ? reflected(sending) : sending;
  }

  private Permit reflected(Permit sending) {
    return clocks.all().stream()
        .filter(clock -> clock.kind() == ClockKind.HEALTH_RECORD)
        .filter(clock -> now.isBefore(clock.earliest()))
        .findFirst()
        .map(clock -> Permit.refused(Act.SEND, Refusal.WITHIN_REFLECTION, clock.earliest()))
        .orElse(sending);
  }
}
