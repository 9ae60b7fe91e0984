package fr.vigie.rights;

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
  /** An act done now. */
  public static Told now(int version, String text) {
    return new Told(version, null, null, text);
  }

  boolean isAct() {
    return at == null;
  }
}
