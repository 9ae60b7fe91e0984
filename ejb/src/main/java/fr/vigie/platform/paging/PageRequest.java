package fr.vigie.platform.paging;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import java.util.Locale;
import java.util.Optional;

/**
 * Which part of a list is asked for. What is null is not asked for.
 *
 * @param q a text that must occur, in capitals or not
 * @param status a state that the list knows
 * @param sort one of the list's orders, falling with a minus before it; null for its usual one
 * @param limit how many rows at most, from 1 to {@value #MOST}
 * @param from where the page begins; null for the first one
 */
public record PageRequest(String q, String status, String sort, int limit, Cursor from) {
  public static final int USUAL = 50;
  public static final int MOST = 200;

  public PageRequest {
    q = q == null || q.isBlank() ? null : q.strip();
    status = status == null || status.isBlank() ? null : status;
    sort = sort == null || sort.isBlank() ? null : sort;
    if (limit < 1 || limit > MOST) {
      throw new RefusedException(Refusal.INVALID_INPUT, "limit");
    }
  }

  /** The usual number of rows, from a cursor's text or, if it is null or empty, from the first. */
  public static PageRequest from(String cursor) {
    return new PageRequest(null, null, null, USUAL, at(cursor));
  }

  /** The cursor of this text, or null where there is none. */
  public static Cursor at(String cursor) {
    return cursor == null || cursor.isBlank() ? null : Cursor.of(cursor);
  }

  /**
   * The state asked for.
   *
   * @throws RefusedException with {@code INVALID_INPUT} for one that the list does not know
   */
  public <S extends Enum<S>> Optional<S> status(Class<S> states) {
    try {
      return Optional.ofNullable(status)
          .map(name -> Enum.valueOf(states, name.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException unknown) {
      throw new RefusedException(Refusal.INVALID_INPUT, "status");
    }
  }

  /** Refuses a state for a list whose rows have none. */
  public PageRequest withoutStatus() {
    if (status != null) {
      throw new RefusedException(Refusal.INVALID_INPUT, "status");
    }
    return this;
  }
}
