package fr.vigie.rights.rules;

import fr.vigie.processing.Right;
import fr.vigie.time.Deadline;
import fr.vigie.time.HealthRecordWindow;
import fr.vigie.time.LegalCalendar;
import fr.vigie.time.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All periods of a request at a time, and what its facts are worth under them. */
public final class Clocks {
  private final CaseFile file;
  private final Terms terms;
  private final Instant now;
  private final ResponsePeriod response;

  private Clocks(CaseFile file, Terms terms, Instant now) {
    this.file = file;
    this.terms = terms;
    this.now = now;
    this.response = ResponsePeriod.of(file, terms.response(), terms.calendar(), now);
  }

  /**
   * Computes the periods.
   *
   * @throws fr.vigie.time.OutsideCalendarException if the holidays of a year that counts are not
   *     known
   */
  public static Clocks of(CaseFile file, Terms terms, Instant now) {
    return new Clocks(file, terms, now);
  }

  public ResponsePeriod response() {
    return response;
  }

  /** The legal periods first. */
  public List<Clock> all() {
    var clocks = new ArrayList<Clock>();
    clocks.add(responseClock());
    clocks.addAll(healthClocks());
    if (terms.contractual()) {
      clocks.add(contractClock());
    }
    clocks.add(internalClock());
    return clocks;
  }

  /** The legal period that ends next among those that still bind; empty when nothing is owed. */
  public Optional<Clock> next() {
    return all().stream()
        .filter(clock -> clock.kind().isLegal() && clock.isLive())
        .min(Comparator.comparing(Clock::dueAt));
  }

  private Clock responseClock() {
    Optional<Instant> met = met(file.opening().rights());
    return clock(
        ClockKind.RESPONSE,
        response.current(),
        state(met, response.current().dueAt(), response.suspended()),
        met);
  }

  private List<Clock> healthClocks() {
    if (!file.opening().rights().contains(Right.HEALTH_RECORDS)) {
      return List.of();
    }
    Optional<Instant> met = met(EnumSet.of(Right.HEALTH_RECORDS));
    return file.opening().documents().stream().map(document -> healthClock(document, met)).toList();
  }

  private Clock healthClock(HealthDocument document, Optional<Instant> met) {
    HealthRecordWindow window = window(document);
    return new Clock(
        ClockKind.HEALTH_RECORD,
        document.key(),
        window.earliest(),
        window.latest(),
        0,
        window.latest(),
        window.latestAt(),
        state(met, window.latestAt(), false),
        met,
        window.steps());
  }

  private HealthRecordWindow window(HealthDocument document) {
    return terms
        .healthRecord()
        .window(
            file.receivedAt(),
            document.constituted(),
            file.has(EventType.COMMISSION_SEIZED),
            terms.calendar());
  }

  private Clock contractClock() {
    LegalCalendar calendar = terms.calendar();
    Instant complete =
        Stream.concat(
                Stream.of(file.receivedAt()),
                file.questions().stream().flatMap(question -> question.answeredAt().stream()))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    Deadline deadline =
        Terms.CONTRACT.deadline(
            calendar.dateOf(complete), response.extension().isPresent(), List.of(), calendar);
    Optional<Instant> met = met(file.opening().rights());
    return clock(
        ClockKind.CONTRACT,
        deadline,
        state(met, deadline.dueAt(), file.openQuestion().isPresent()),
        met);
  }

  private Clock internalClock() {
    LocalDate received = terms.calendar().dateOf(file.receivedAt());
    LocalDate due = received.plusDays(terms.internalDays());
    Instant dueAt = terms.calendar().endOf(due);
    Optional<Instant> met = met(file.opening().rights());
    return new Clock(
        ClockKind.INTERNAL_TARGET,
        null,
        null,
        due,
        0,
        due,
        dueAt,
        state(met, dueAt, response.suspended()),
        met,
        List.of(
            new Step(
                "internal.days",
                "",
                List.<Object>of(received, terms.internalDays()),
                due.toString())));
  }

  private static Clock clock(
      ClockKind kind, Deadline deadline, ClockState state, Optional<Instant> met) {
    return new Clock(
        kind,
        null,
        null,
        deadline.nominal(),
        deadline.suspendedDays(),
        deadline.due(),
        deadline.dueAt(),
        state,
        met,
        deadline.steps());
  }

  private ClockState state(Optional<Instant> met, Instant dueAt, boolean suspended) {
    if (met.isPresent()) {
      return met.orElseThrow().isBefore(dueAt) ? ClockState.MET : ClockState.MET_LATE;
    }
    if (!now.isBefore(dueAt)) {
      return ClockState.OVERDUE;
    }
    return suspended ? ClockState.SUSPENDED : ClockState.RUNNING;
  }

  /** When the last of these rights was answered or taken back; empty if one is still owed. */
  private Optional<Instant> met(Set<Right> rights) {
    Instant last = null;
    for (Right right : rights) {
      Optional<Instant> settled = settledAt(right);
      if (settled.isEmpty()) {
        return Optional.empty();
      }
      if (last == null || settled.orElseThrow().isAfter(last)) {
        last = settled.orElseThrow();
      }
    }
    return Optional.ofNullable(last);
  }

  private Optional<Instant> settledAt(Right right) {
    return file.state(right) == RightState.TAKEN_BACK
        ? file.events().stream()
            .filter(event -> event.type() == EventType.TAKEN_BACK && event.concerns(right))
            .findFirst()
            .map(CaseEvent::happenedAt)
        : file.answeredAt(right);
  }

  /** What is wrong with recorded facts, by the number of their event. */
  public Map<Integer, Remark> remarks() {
    var remarks = new LinkedHashMap<>(response.remarks());
    for (CaseEvent event : file.events()) {
      if (event.type() == EventType.ANSWER_SENT) {
        answerRemark(event).ifPresent(remark -> remarks.put(event.number(), remark));
      }
    }
    return remarks;
  }

  private Optional<Remark> answerRemark(CaseEvent sent) {
    if (file.hasBounced(sent)) {
      return Optional.of(Remark.BOUNCED);
    }
    List<Right> answered =
        file.opening().rights().stream()
            .filter(sent::concerns)
            .filter(right -> decidedBefore(right, sent))
            .toList();
    if (answered.isEmpty()) {
      return Optional.of(Remark.NOTHING_DECIDED);
    }
    if (answered.stream().anyMatch(right -> lacksRemedies(right, sent))) {
      return Optional.of(Remark.REMEDIES_MISSING);
    }
    if (identityDoubtedAt(sent)) {
      return Optional.of(Remark.IDENTITY_NOT_CONFIRMED);
    }
    if (answered.contains(Right.HEALTH_RECORDS) && isBeforeReflection(sent.happenedAt())) {
      return Optional.of(Remark.BEFORE_REFLECTION);
    }
    return sent.happenedAt().isBefore(response.current().dueAt())
        ? Optional.empty()
        : Optional.of(Remark.LATE);
  }

  private boolean decidedBefore(Right right, CaseEvent sent) {
    return file.events().stream()
        .anyMatch(
            event ->
                event.type() == EventType.DECIDED
                    && event.concerns(right)
                    && !event.happenedAt().isAfter(sent.happenedAt()));
  }

  private boolean lacksRemedies(Right right, CaseEvent sent) {
    return file.outcome(right).filter(Outcome::refusesSomething).isPresent()
        && !sent.mentions().containsAll(owedMentions(file.opening()));
  }

  private boolean identityDoubtedAt(CaseEvent sent) {
    var until =
        file.events().stream()
            .filter(event -> !event.happenedAt().isAfter(sent.happenedAt()))
            .toList();
    return CaseFile.of(file.opening(), until).isIdentityDoubted();
  }

  private boolean isBeforeReflection(Instant at) {
    return at.isBefore(terms.healthRecord().reflection().strictEnd(file.receivedAt()));
  }

  /** What a refusal has to say; a public body's also names CADA. */
  public static Set<Mention> owedMentions(Opening opening) {
    return opening.publicBody()
        ? EnumSet.allOf(Mention.class)
        : EnumSet.of(Mention.REASONS, Mention.CNIL, Mention.COURT);
  }
}
