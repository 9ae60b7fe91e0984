package fr.vigie.rights;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import java.time.Instant;

/**
 * What comes with every act and fact.
 *
 * @param version of the request that the teller has read
 * @param at when it happened outside the portal; null for an act done now, which must be lawful
 * @param channel by which it came or went; null if none
 * @param text in words; null if there are none
 */
public record Told(int version, Instant at, Channel channel, String text) {
  private static final int LONGEST_TEXT = 8000;

  /** An act done now. */
  public static Told now(int version, String text) {
    return new Told(version, null, null, text);
  }

  /**
   * Refuses what needs words and has none, or too many.
   *
   * @throws RefusedException REASONS_MISSING, INVALID_INPUT
   */
  void needText() {
    if (text == null || text.isBlank()) {
      throw new RefusedException(Refusal.REASONS_MISSING);
    }
    if (text.length() > LONGEST_TEXT) {
      throw new RefusedException(Refusal.INVALID_INPUT, "text");
    }
  }

  boolean isAct() {
    return at == null;
  }
}
