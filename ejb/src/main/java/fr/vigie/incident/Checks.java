package fr.vigie.incident;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;

/** Refuses fields by their names. */
final class Checks {
  private Checks() {}

  /**
   * Refuses a field that is wrong.
   *
   * @throws RefusedException INVALID_INPUT
   */
  static void refuse(boolean wrong, String field) {
    if (wrong) {
      throw new RefusedException(Refusal.INVALID_INPUT, field);
    }
  }

  /** Refuses a text that is missing or too long. */
  static void needed(String field, String value, int longest) {
    refuse(value == null || value.isBlank() || value.length() > longest, field);
  }

  /** Refuses a text that is too long. */
  static void bounded(String field, String value, int longest) {
    refuse(value != null && value.length() > longest, field);
  }
}
