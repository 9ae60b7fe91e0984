package fr.vigie.rights;

import fr.vigie.journal.verify.Sha256;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * By which a person without an account follows a request: 16 random letters and digits, 80 bits.
 * The portal keeps only its digest. Letters that look like digits are not used, and are read as
 * those digits where somebody types them.
 *
 * @param letters without separators
 */
public record TrackingCode(String letters) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * Checks the letters.
   *
   * @throws IllegalArgumentException if they are no code
   */
  public TrackingCode {
    if (letters.length() != LENGTH
        || letters.chars().anyMatch(letter -> ALPHABET.indexOf(letter) < 0)) {
      throw new IllegalArgumentException("not a tracking code");
    }
  }

  /** A new one that nobody can guess. */
  public static TrackingCode random() {
    return new TrackingCode(
        RANDOM
            .ints(LENGTH, 0, ALPHABET.length())
            .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
            .collect(Collectors.joining()));
  }

  /** What somebody typed, in small letters or with spaces too; empty if it cannot be a code. */
  public static Optional<TrackingCode> read(String typed) {
    if (typed == null) {
      return Optional.empty();
    }
    String letters =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replaceAll("[IL]", "1");
    return letters.matches("[" + ALPHABET + "]{" + LENGTH + "}")
        ? Optional.of(new TrackingCode(letters))
        : Optional.empty();
  }

  /** As it is shown: {@code 7KQ2-M4XT-9PWA-HJ3C}. */
  public String shown() {
    return letters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
  }

  /** What the portal keeps of it. */
  String digest() {
    return Sha256.hex(letters);
  }

  /** Says nothing: codes must not reach logs. */
  @Override
  public String toString() {
    return "TrackingCode";
  }
}
