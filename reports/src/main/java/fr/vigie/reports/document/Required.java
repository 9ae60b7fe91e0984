package fr.vigie.reports.document;

/** The checks that every value of a document shares. */
final class Required {

  private Required() {}

  /**
   * The text itself.
   *
   * @throws IllegalArgumentException if it is null or blank
   */
  static String words(String text, String what) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(what + " needs words");
    }
    return text;
  }

  static void that(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
