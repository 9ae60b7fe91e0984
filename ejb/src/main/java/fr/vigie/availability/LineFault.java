package fr.vigie.availability;

/**
 * What is wrong with one line of a status log.
 *
 * @param line number of the line in the file, the header being line 1
 * @param reason what is wrong
 * @param detail the text in question, cut to what can be shown; empty if there is none
 */
public record LineFault(long line, Reason reason, String detail) {
  private static final int LONGEST_DETAIL = 80;

  /** Why a line is refused. */
  public enum Reason {
    /** The first line does not name the columns {@code at}, {@code state} and {@code service}. */
    WRONG_HEADER,
    /** The line is not UTF-8. */
    NOT_UTF8,
    /** A field is far too long, or a quote is never closed. */
    TOO_LONG,
    /** The line has fewer fields than the header. */
    MISSING_FIELD,
    /** The time is not ISO 8601. */
    TIME_UNREADABLE,
    /** The time does not say in which zone. */
    TIME_WITHOUT_ZONE,
    /** The time has not come yet. */
    TIME_IN_FUTURE,
    /** The state is neither UP nor DOWN. */
    UNKNOWN_STATE,
    /** No path of the service goes by this name. */
    UNKNOWN_PATH,
    /** An earlier line says the contrary of the same path at the same second. */
    CONTRADICTS_FILE,
    /** What is already known says the contrary of the same path at the same second. */
    CONTRADICTS_KNOWN,
    /** The line is about a month whose facts are settled. */
    MONTH_CLOSED
  }

  public LineFault {
    detail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) + "…" : detail;
  }
}
