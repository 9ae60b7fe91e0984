package fr.vigie.web.view;

import fr.vigie.platform.Phrasing;
import fr.vigie.rights.rules.Preservation;
import fr.vigie.web.i18n.Wording;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The instruction to keep messages, in words.
 *
 * @param tone colour of its state
 * @param icon drawing of its state
 * @param state key of its state: {@code toAsk}, {@code pending} or {@code confirmed}
 * @param asked when the operator was told; empty if it was not
 * @param confirmed when it confirmed; empty if it has not
 * @param vanish when the messages of the day of receipt vanish by themselves
 */
public record PreservationView(
    String tone, String icon, String state, String asked, String confirmed, DeadlineView vanish) {

  /** Seen from now; null where no messages are needed and nobody was told to keep any. */
  public static PreservationView of(Preservation preservation, Instant now, Wording wording) {
    if (!preservation.needed() && preservation.askedAt().isEmpty()) {
      return null;
    }
    Instant end = preservation.lastDay().plusDays(1).atStartOfDay(Phrasing.ZONE).toInstant();
    String state =
        preservation.askedAt().isEmpty()
            ? "toAsk"
            : preservation.isPending() ? "pending" : "confirmed";
    return new PreservationView(
        state.equals("confirmed") ? "kept" : state.equals("pending") ? "waiting" : "late",
        state.equals("confirmed") ? "check" : state.equals("pending") ? "pause" : "alert",
        state,
        preservation.askedAt().map(at -> minute(at, wording)).orElse(""),
        preservation.confirmedAt().map(at -> minute(at, wording)).orElse(""),
        DeadlineView.of(end, now, wording));
  }

  private static String minute(Instant at, Wording wording) {
    return wording.dateTime(at.truncatedTo(ChronoUnit.MINUTES));
  }
}
