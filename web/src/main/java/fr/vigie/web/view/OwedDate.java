package fr.vigie.web.view;

import fr.vigie.rights.rules.Clock;
import fr.vigie.rights.rules.ClockState;
import fr.vigie.web.i18n.Wording;
import java.time.Instant;
import java.util.List;

/**
 * A date by which a person's request is answered, and why it is that date.
 *
 * @param label which of the periods it is
 * @param suspended whether it stands still for now
 */
public record OwedDate(
    String label, DeadlineView deadline, DerivationView derivation, boolean suspended) {

  /**
   * The legal periods of a request.
   *
   * @param basis the calendar that was used, in words
   */
  public static List<OwedDate> of(List<Clock> clocks, Instant now, String basis, Wording wording) {
    return clocks.stream()
        .map(
            clock ->
                new OwedDate(
                    wording.constant(clock.kind()),
                    DeadlineView.of(clock.dueAt(), now, wording),
                    DerivationView.of(clock.steps(), basis, wording),
                    clock.state() == ClockState.SUSPENDED))
        .toList();
  }
}
