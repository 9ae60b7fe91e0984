package fr.vigie.platform.paging;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads entities page by page. In conditions and columns the entity is {@code x}; its id is a UUID
 * named {@code id}. The cost of a page does not grow with its distance from the first, given an
 * index on the filtered columns and the sort key.
 */
public final class Listing<E> {
  private final EntityManager entities;
  private final Class<E> type;
  private final Function<E, UUID> id;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();
  private final Map<String, Order<E>> orders = new HashMap<>();

  /** A column to sort by, and how its values become text and come back. */
  private record Order<E>(String column, Function<E, ?> key, Function<String, Object> parse) {}

  public Listing(EntityManager entities, Class<E> type, Function<E, UUID> id) {
    this.entities = entities;
    this.type = type;
    this.id = id;
  }

  /** Keeps rows for which this holds. */
  public Listing<E> where(String condition) {
    conditions.add(condition);
    return this;
  }

  /** Keeps rows for which this holds, with a named parameter. */
  public Listing<E> where(String condition, String parameter, Object value) {
    parameters.put(parameter, value);
    return where(condition);
  }

  /** Keeps rows with this text in one of the columns; all if it is null. */
  public Listing<E> containing(String text, String... columns) {
    if (text == null) {
      return this;
    }
    String pattern = text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    return where(
        Stream.of(columns)
            .map(column -> "lower(" + column + ") like :containing escape '!'")
            .collect(Collectors.joining(" or ", "(", ")")),
        "containing",
        '%' + pattern + '%');
  }

  /** Lets readers sort by an instant that is never null. */
  public Listing<E> sortedByInstant(String name, String column, Function<E, Instant> key) {
    orders.put(name, new Order<>(column, key, Instant::parse));
    return this;
  }

  /** Lets readers sort by a text that is never null. */
  public Listing<E> sortedByText(String name, String column, Function<E, String> key) {
    orders.put(name, new Order<>(column, key, text -> text));
    return this;
  }

  /**
   * Reads a page.
   *
   * @param usual the order if none is asked for
   * @throws RefusedException with {@code BAD_CURSOR} for a cursor that is not of this list and
   *     order, with {@code INVALID_INPUT} for an order that the list does not have
   */
  public Page<E> page(PageRequest request, String usual) {
    String sort = request.sort() == null ? usual : request.sort();
    boolean falling = sort.startsWith("-");
    Order<E> order = orders.get(falling ? sort.substring(1) : sort);
    if (order == null) {
      throw new RefusedException(Refusal.INVALID_INPUT, "sort");
    }
    Cursor from = request.from();
    Cursor.check(from, sort);
    boolean descending = falling != (from != null && from.backwards());
    TypedQuery<E> query = query(order, from, descending).setMaxResults(request.limit() + 1);
    return Page.of(
        query.getResultList(),
        request.limit(),
        from,
        (row, backwards) ->
            new Cursor(sort, backwards, order.key.apply(row).toString(), id.apply(row).toString()));
  }

  private TypedQuery<E> query(Order<E> order, Cursor from, boolean descending) {
    List<String> all = new ArrayList<>(conditions);
    if (from != null) {
      String than = descending ? "<" : ">";
      // the first half alone can use the index
      all.add(
          "%1$s %2$s= :fromKey and (%1$s %2$s :fromKey or x.id %2$s :fromId)"
              .formatted(order.column, than));
    }
    String direction = descending ? " desc" : "";
    TypedQuery<E> query =
        entities.createQuery(
            "select x from "
                + type.getSimpleName()
                + " x"
                + (all.isEmpty() ? "" : " where " + String.join(" and ", all))
                + " order by "
                + order.column
                + direction
                + ", x.id"
                + direction,
            type);
    parameters.forEach(query::setParameter);
    if (from != null) {
      try {
        query.setParameter("fromKey", order.parse.apply(from.key()));
        query.setParameter("fromId", UUID.fromString(from.id()));
      } catch (DateTimeException | IllegalArgumentException unreadable) {
        throw new RefusedException(Refusal.BAD_CURSOR);
      }
    }
    return query;
  }
}
