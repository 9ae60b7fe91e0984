package fr.vigie.rights;

import fr.vigie.journal.verify.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What makes the link of a task: 256 random bits, which go out by mail only. The portal keeps their
 * digest.
 *
 * @param text as the link has it
 */
record LinkToken(String text) {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one that nobody can guess. */
  static LinkToken random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What the portal keeps of it. */
  String digest() {
    return Sha256.hex(text);
  }

  /** Says nothing: links must not reach logs. */
  @Override
  public String toString() {
    return "LinkToken";
  }
}
