package fr.vigie.rights;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.processing.Right;
import fr.vigie.rights.rules.Act;
import fr.vigie.rights.rules.Actor;
import fr.vigie.rights.rules.CaseEvent;
import fr.vigie.rights.rules.CaseFile;
import fr.vigie.rights.rules.Clocks;
import fr.vigie.rights.rules.EventType;
import fr.vigie.rights.rules.LawfulActs;
import fr.vigie.rights.rules.RightState;
import fr.vigie.time.LegalCalendar;
import fr.vigie.time.OutsideCalendarException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A request on somebody's desk: its file, clocks and lawful acts for one organisation now. */
final class OpenFile {
  private final RightsRequest request;
  private final UUID organisation;
  private final UUID person;
  private final LegalCalendar calendar;
  private final Actor actor;
  private final Instant now;

  /**
   * Opens a request.
   *
   * @param organisation for which it is handled
   * @param person who handles it
   * @param actor what the organisation is to it
   */
  OpenFile(
      RightsRequest request,
      UUID organisation,
      UUID person,
      LegalCalendar calendar,
      Actor actor,
      Instant now) {
    this.request = request;
    this.organisation = organisation;
    this.person = person;
    this.calendar = calendar;
    this.actor = actor;
    this.now = now;
  }

  RightsRequest request() {
    return request;
  }

  Actor actor() {
    return actor;
  }

  UUID organisation() {
    return organisation;
  }

  Instant now() {
    return now;
  }

  CaseFile file() {
    return request.file();
  }

  /** The rights whose answer is still to be sent. */
  Set<Right> decidedRights() {
    CaseFile file = file();
    return file.liveRights().stream()
        .filter(right -> file.state(right) == RightState.DECIDED)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The periods; empty if the calendar does not cover a year that counts. */
  Optional<Clocks> clocks() {
    try {
      return Optional.of(Clocks.of(file(), request.terms(calendar), now));
    } catch (OutsideCalendarException outside) {
      return Optional.empty();
    }
  }

  /** The periods as they would be after one event more. */
  Optional<Clocks> clocksAfter(CaseEvent event) {
    CaseFile file = file();
    List<CaseEvent> events = Stream.concat(file.events().stream(), Stream.of(event)).toList();
    try {
      return Optional.of(
          Clocks.of(CaseFile.of(file.opening(), events), request.terms(calendar), now));
    } catch (OutsideCalendarException outside) {
      return Optional.empty();
    }
  }

  /**
   * The acts; needs dates.
   *
   * @throws RefusedException CALENDAR_NOT_COVERED
   */
  LawfulActs acts() {
    return clocks()
        .map(clocks -> new LawfulActs(file(), clocks, actor, now))
        .orElseThrow(() -> new RefusedException(Refusal.CALENDAR_NOT_COVERED, "legal", "", ""));
  }

  /**
   * When something told happened: now for an act, which must be lawful; as told for a fact, which
   * must not be in the future nor before the receipt.
   */
  Instant time(Act act, Told told) {
    if (told.isAct()) {
      acts().permit(act).orRefuse();
    }
    return time(told);
  }

  /** The same for what is always lawful. */
  Instant time(Told told) {
    Instant at = told.isAct() ? now : told.at();
    if (at.isAfter(now)) {
      throw new RefusedException(Refusal.FACT_IN_FUTURE);
    }
    if (at.isBefore(file().receivedAt())) {
      throw new RefusedException(Refusal.FACT_BEFORE_RECEIPT);
    }
    return at;
  }

  /** A new event of this time, to be completed and recorded. */
  CaseEvent event(EventType type, Instant happenedAt) {
    return CaseEvent.of(request.nextNumber(), type, happenedAt, now);
  }

  /** Records an event as told by whoever has the request on the desk. */
  void record(CaseEvent event, RequestEvent.Aside aside) {
    request.record(event, new RequestEvent.Teller(person, organisation), aside);
    clocks()
        .ifPresentOrElse(
            clocks -> request.project(file(), clocks), () -> request.projectWithoutDates(file()));
  }
}
