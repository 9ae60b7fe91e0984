package fr.vigie.sla;

import fr.vigie.time.Spans.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Everything that is known of a service over a range of time.
 *
 * @param range the seconds that the facts are about; what is not said inside it is unknown
 * @param paths what was observed
 * @param shares the agreed shares of users, one table after the other
 * @param outages entered by hand
 * @param exclusions in whatever state
 */
public record ServiceFacts(
    Span range,
    List<ObservedPath> paths,
    List<ShareTable> shares,
    List<HandOutage> outages,
    List<Exclusion> exclusions) {
  /**
   * The only path of a service that has none: all of its users depend on it, and outages and
   * exclusions of the whole service concern it.
   */
  private static final String WHOLE_SERVICE = "";

  /**
   * @throws IllegalArgumentException if a path is given twice, two share tables are valid at the
   *     same time, or an outage or an exclusion names a path that neither the observations nor the
   *     shares know
   */
  public ServiceFacts {
    paths = List.copyOf(paths);
    shares = shares.stream().sorted(Comparator.comparing(t -> t.validity().start())).toList();
    outages = List.copyOf(outages);
    exclusions = List.copyOf(exclusions);
    refuseDoubles(paths);
    refuseOverlaps(shares);
    var codes = codes(paths, shares);
    Stream.concat(
            outages.stream().map(HandOutage::paths), exclusions.stream().map(Exclusion::paths))
        .flatMap(Collection::stream)
        .filter(path -> !codes.contains(path))
        .findFirst()
        .ifPresent(
            path -> {
              throw new IllegalArgumentException("no path of this service: " + path);
            });
  }

  /** The codes of all paths, in their natural order; a service without paths is one path. */
  SortedSet<String> pathCodes() {
    return codes(paths, shares);
  }

  private static SortedSet<String> codes(List<ObservedPath> paths, List<ShareTable> shares) {
    var codes = new TreeSet<String>();
    paths.forEach(path -> codes.add(path.path()));
    shares.forEach(table -> codes.addAll(table.partsPerMillion().keySet()));
    if (codes.isEmpty()) {
      codes.add(WHOLE_SERVICE);
    }
    return codes;
  }

  private static void refuseDoubles(List<ObservedPath> paths) {
    if (paths.stream().map(ObservedPath::path).distinct().count() < paths.size()) {
      throw new IllegalArgumentException("a path is observed twice");
    }
  }

  private static void refuseOverlaps(List<ShareTable> ascending) {
    for (int i = 1; i < ascending.size(); i++) {
      if (ascending.get(i).validity().start() < ascending.get(i - 1).validity().end()) {
        throw new IllegalArgumentException("two tables of shares are valid at the same time");
      }
    }
  }
}
