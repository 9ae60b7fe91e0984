package fr.vigie.rights.rules;

import fr.vigie.time.Deadline;
import fr.vigie.time.LegalCalendar;
import fr.vigie.time.ResponseRule;
import fr.vigie.time.Suspension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The period for the answer (GDPR, art. 12(3)) as the events of a file make it: suspended by
 * questions that may suspend, extended by the first notice that took effect.
 *
 * @param first the period as if never extended; its end is the last moment for an extension
 * @param current the period that counts
 * @param extension the notice that extended it
 * @param suspended whether it stands still at the time of the calculation
 * @param remarks why questions and notices have no effect, by the number of their event
 */
public record ResponsePeriod(
    Deadline first,
    Deadline current,
    Optional<CaseEvent> extension,
    boolean suspended,
    Map<Integer, Remark> remarks) {

  public ResponsePeriod {
    remarks = Map.copyOf(remarks);
  }

  /**
   * The period of a file at a time.
   *
   * @throws fr.vigie.time.OutsideCalendarException if the holidays of a year that counts are not
   *     known
   */
  public static ResponsePeriod of(
      CaseFile file, ResponseRule rule, LegalCalendar calendar, Instant now) {
    LocalDate received = calendar.dateOf(file.receivedAt());
    LocalDate today = calendar.dateOf(now);
    Map<Integer, Remark> remarks = new LinkedHashMap<>();
    for (Question question : file.questions()) {
      question.flaw().ifPresent(flaw -> remarks.put(question.asked().number(), flaw));
      if (calendar.dateOf(question.asked().happenedAt()).isBefore(received)) {
        remarks.put(question.asked().number(), Remark.AFTER_PERIOD);
      }
    }
    List<Question> suspending =
        file.questions().stream()
            .filter(question -> !remarks.containsKey(question.asked().number()))
            .toList();
    List<Suspension> suspensions =
        suspending.stream().map(question -> question.suspension(calendar, today)).toList();
    Deadline first = rule.deadline(received, false, suspensions, calendar);
    Optional<CaseEvent> extension = Optional.empty();
    for (CaseEvent notice : file.events()) {
      if (notice.type() != EventType.EXTENSION_NOTIFIED) {
        continue;
      }
      Optional<Remark> flaw = flaw(notice, file, first);
      flaw.ifPresent(remark -> remarks.put(notice.number(), remark));
      if (flaw.isEmpty() && extension.isEmpty()) {
        extension = Optional.of(notice);
      }
    }
    Deadline current = rule.deadline(received, extension.isPresent(), suspensions, calendar);
    boolean suspended =
        suspending.stream()
            .anyMatch(
                question ->
                    question.isOpen() && question.asked().happenedAt().isBefore(current.dueAt()));
    return new ResponsePeriod(first, current, extension, suspended, remarks);
  }

  private static Optional<Remark> flaw(CaseEvent notice, CaseFile file, Deadline first) {
    if (file.hasBounced(notice)) {
      return Optional.of(Remark.BOUNCED);
    }
    if (!notice.mentions().contains(Mention.REASONS)) {
      return Optional.of(Remark.REASONS_MISSING);
    }
    return notice.happenedAt().isBefore(first.dueAt())
        ? Optional.empty()
        : Optional.of(Remark.AFTER_PERIOD);
  }
}
