package fr.vigie.rights.letter;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Both halves of a key to an answer, held only while it is made and told.
 *
 * @param link 256 random bits, for the address that is mailed
 * @param code eight digits, told apart from the mail
 */
record AnswerKey(String link, String code) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LINK_BYTES = 32;
  private static final int CODES = 100_000_000;

  static AnswerKey random() {
    var bytes = new byte[LINK_BYTES];
    RANDOM.nextBytes(bytes);
    return new AnswerKey(
        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
        "%08d".formatted(RANDOM.nextInt(CODES)));
  }

  /** As it is told on the phone: {@code 4821 7733}. */
  String shownCode() {
    return code.substring(0, 4) + " " + code.substring(4);
  }

  /** What somebody typed, without what people put between digits. */
  static String typed(String code) {
    return code == null ? "" : code.replaceAll("[\\s.-]", "");
  }

  /** Says nothing: keys must not reach logs. */
  @Override
  public String toString() {
    return "AnswerKey";
  }
}
