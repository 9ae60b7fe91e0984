package fr.vigie.platform.paging;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a page begins: behind the row with this key and id, in this order. Rows that come or go
 * meanwhile neither shift the page nor come twice.
 *
 * @param sort the order of the list, such as {@code -from}
 * @param backwards whether the page ends before the row instead
 * @param key the row's sort key as text
 * @param id the row's id, which decides between equal keys
 */
public record Cursor(String sort, boolean backwards, String key, String id) {
  private static final String SEPARATOR = "\n";
  private static final int PARTS = 4;
  private static final int LONGEST = 1_000;

  /** The text that goes into an address; opaque to whoever gets it. */
  public String text() {
    String parts = String.join(SEPARATOR, backwards ? "before" : "after", sort, id, key);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(parts.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a cursor.
   *
   * @throws RefusedException with {@code BAD_CURSOR} if no list has handed out this text
   */
  public static Cursor of(String text) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)
              .split(SEPARATOR, PARTS);
      if (parts.length == PARTS
          && text.length() <= LONGEST
          && (parts[0].equals("after") || parts[0].equals("before"))) {
        return new Cursor(parts[1], parts[0].equals("before"), parts[3], parts[2]);
      }
    } catch (IllegalArgumentException noBase64) {
      throw new RefusedException(Refusal.BAD_CURSOR);
    }
    throw new RefusedException(Refusal.BAD_CURSOR);
  }

  /** Refuses a cursor that a list of another order has handed out. */
  public static void check(Cursor cursor, String sort) {
    if (cursor != null && !cursor.sort.equals(sort)) {
      throw new RefusedException(Refusal.BAD_CURSOR);
    }
  }
}
