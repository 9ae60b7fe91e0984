package fr.vigie.inquiry;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.rights.Channel;
import java.time.Instant;

/**
 * What comes with every act and fact.
 *
 * @param version of the inquiry that the teller has read
 * @param at when it happened outside the portal; null for an act done now, which must be lawful
 * @param channel by which it came or went; null if none
 * @param text in words; null if there are none
 */
public record InquiryTold(int version, Instant at, Channel channel, String text) {
  static final int LONGEST_TEXT = 8000;

  /** Refuses words that are too many. */
  public InquiryTold {
    if (text != null && text.length() > LONGEST_TEXT) {
      throw new RefusedException(Refusal.INVALID_INPUT, "text");
    }
  }

  boolean isAct() {
    return at == null;
  }

  /** Words without blanks around them, or null for none. */
  String words() {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
