package fr.vigie.rights.rules;

import fr.vigie.time.LegalCalendar;
import fr.vigie.time.Suspension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A question to the person and its answer.
 *
 * @param asked the event of its sending
 * @param answeredAt when a sufficient answer came, or the identity was confirmed otherwise
 * @param flaw why it does not suspend the period; empty if it does
 */
public record Question(
    CaseEvent asked, QuestionGround ground, Optional<Instant> answeredAt, Optional<Remark> flaw) {

  public boolean isOpen() {
    return answeredAt.isEmpty() && flaw.filter(Remark.BOUNCED::equals).isEmpty();
  }

  boolean suspends() {
    return flaw.isEmpty();
  }

  /** The days for which it stops the period; while it is open, up to {@code today}. */
  Suspension suspension(LegalCalendar calendar, LocalDate today) {
    LocalDate sent = calendar.dateOf(asked.happenedAt());
    LocalDate end = answeredAt.map(calendar::dateOf).orElse(today);
    return new Suspension(sent, end.isBefore(sent) ? sent : end);
  }
}
