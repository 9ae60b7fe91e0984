package fr.vigie.platform.paging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param previous where the page before begins, or null on the first
 * @param next where the page behind begins, or null on the last
 */
public record Page<T>(List<T> items, Cursor previous, Cursor next) {
  public Page {
    items = List.copyOf(items);
  }

  public static <T> Page<T> empty() {
    return new Page<>(List.of(), null, null);
  }

  /**
   * The page of the rows read for a request: in the direction of reading, and one more than asked
   * for if there are more.
   *
   * @param from where reading began, or null
   * @param cursor makes the cursor of a row; backwards if true
   */
  public static <T> Page<T> of(
      List<T> read, int limit, Cursor from, CursorMaker<? super T> cursor) {
    if (read.isEmpty()) {
      return empty();
    }
    boolean backwards = from != null && from.backwards();
    boolean more = read.size() > limit;
    List<T> items = new ArrayList<>(read.subList(0, Math.min(limit, read.size())));
    if (backwards) {
      Collections.reverse(items);
    }
    boolean isFirst = backwards ? !more : from == null;
    boolean isLast = !backwards && !more;
    return new Page<>(
        items,
        isFirst ? null : cursor.at(items.get(0), true),
        isLast ? null : cursor.at(items.get(items.size() - 1), false));
  }

  /** Makes the cursor of a row. */
  @FunctionalInterface
  public interface CursorMaker<T> {
    Cursor at(T row, boolean backwards);
  }

  /** The same page with each item as something else. */
  public <R> Page<R> map(Function<? super T, ? extends R> as) {
    return new Page<>(items.stream().<R>map(as).toList(), previous, next);
  }
}
