package fr.vigie.sla;

import fr.vigie.time.Spans.Span;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Time that a party wants left out of the unavailability (annex 2: preventive maintenance, accepted
 * operations, network failures, what the user is responsible for). It never shrinks the committed
 * time T.
 *
 * @param id the id of the exclusion
 * @param span the time left out
 * @param paths the codes of the paths it is limited to; none: the whole service
 * @param state how far the parties have come
 */
public record Exclusion(String id, Span span, SortedSet<String> paths, ExclusionState state) {
  public Exclusion {
    paths = Collections.unmodifiableSortedSet(new TreeSet<>(paths));
  }

  /** An exclusion of the whole service. */
  public static Exclusion ofService(String id, Span span, ExclusionState state) {
    return new Exclusion(id, span, new TreeSet<>(), state);
  }

  boolean concerns(String path) {
    return paths.isEmpty() || paths.contains(path);
  }
}
