package fr.vigie.sla;

import fr.vigie.time.Spans.Span;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An outage that somebody entered by hand. It stands above what was observed.
 *
 * @param id the id of the entry
 * @param span when it lasted; one that still lasts may end in the future, which is not judged
 * @param paths the codes of the paths that were down; none: the whole service
 */
public record HandOutage(String id, Span span, SortedSet<String> paths) {
  public HandOutage {
    paths = Collections.unmodifiableSortedSet(new TreeSet<>(paths));
  }

  /** An outage of the whole service. */
  public static HandOutage ofService(String id, Span span) {
    return new HandOutage(id, span, new TreeSet<>());
  }

  /** An outage of some paths. */
  public static HandOutage ofPaths(String id, Span span, Set<String> paths) {
    return new HandOutage(id, span, new TreeSet<>(paths));
  }

  boolean concerns(String path) {
    return paths.isEmpty() || paths.contains(path);
  }
}
