package fr.vigie.incident;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import java.time.Instant;

/**
 * What comes with every act on a ticket.
 *
 * @param version of the ticket that the teller has read
 * @param at when it happened; null for now
 * @param text in words; null if there are none
 * @param visibility who reads the words; null for what is usual for the act
 */
public record TicketTold(int version, Instant at, String text, Visibility visibility) {
  private static final int LONGEST_TEXT = 8000;

  public TicketTold {
    text = text == null || text.isBlank() ? null : text.strip();
  }

  /** An act done now. */
  public static TicketTold now(int version, String text) {
    return new TicketTold(version, null, text, null);
  }

  boolean isFact() {
    return at != null;
  }

  /**
   * Refuses what needs words and has none.
   *
   * @throws RefusedException REASONS_MISSING
   */
  void needText() {
    if (text == null) {
      throw new RefusedException(Refusal.REASONS_MISSING);
    }
  }

  /**
   * Refuses words that are too long.
   *
   * @throws RefusedException INVALID_INPUT
   */
  void check() {
    if (text != null && text.length() > LONGEST_TEXT) {
      throw new RefusedException(Refusal.INVALID_INPUT, "text");
    }
  }
}
