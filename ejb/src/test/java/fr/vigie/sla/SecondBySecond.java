package fr.vigie.sla;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Judges a small case one second at a time, straight from the wording of the rules and from the raw
 * observations. Shares nothing with the code under test but the input records.
 */
record SecondBySecond(SmallCase facts) {
  enum Path {
    UP,
    DOWN,
    UNKNOWN
  }

  enum Service {
    UP,
    DOWN,
    UNKNOWN
  }

  Service gross(long second) {
    return service(second, state -> false);
  }

  Service net(long second) {
    return service(second, state -> state == ExclusionState.AGREED);
  }

  boolean contested(long second) {
    return net(second) == Service.DOWN
        && service(second, state -> state != ExclusionState.WITHDRAWN) != Service.DOWN;
  }

  private Service service(long second, Predicate<ExclusionState> subtracted) {
    Optional<ShareTable> table =
        facts.shares().stream()
            .filter(t -> t.validity().start() <= second && second < t.validity().end())
            .findAny();
    Set<String> paths = table.map(t -> t.partsPerMillion().keySet()).orElseGet(this::allPaths);
    Map<String, Path> states =
        paths.stream().collect(Collectors.toMap(p -> p, p -> path(p, second, subtracted)));
    boolean all = states.values().stream().allMatch(Path.DOWN::equals);
    boolean couldBeAll = states.values().stream().noneMatch(Path.UP::equals);
    if (table.isEmpty()) {
      boolean any = states.values().stream().anyMatch(s -> s != Path.UP);
      return all ? Service.DOWN : any ? Service.UNKNOWN : Service.UP;
    }
    var shares = table.get().partsPerMillion();
    double down = 0;
    double notUp = 0;
    for (var state : states.entrySet()) {
      double share = shares.get(state.getKey()) / 1e6;
      down += state.getValue() == Path.DOWN ? share : 0;
      notUp += state.getValue() != Path.UP ? share : 0;
    }
    if (all || down > 0.500_000_4) {
      return Service.DOWN;
    }
    return couldBeAll || notUp > 0.500_000_4 ? Service.UNKNOWN : Service.UP;
  }

  private Path path(String path, long second, Predicate<ExclusionState> subtracted) {
    boolean excluded =
        facts.exclusions().stream()
            .filter(e -> subtracted.test(e.state()))
            .filter(e -> e.span().start() <= second && second < e.span().end())
            .anyMatch(e -> concerns(e.paths(), path));
    if (excluded) {
      return Path.UP;
    }
    boolean out =
        facts.outages().stream()
            .filter(o -> o.span().start() <= second && second < o.span().end())
            .anyMatch(o -> concerns(o.paths(), path));
    if (out) {
      return Path.DOWN;
    }
    return facts.observations().stream()
        .filter(o -> o.path().equals(path) && o.at() <= second)
        .max(Comparator.comparingLong(SmallCase.Observation::at))
        .filter(o -> second < o.at() + o.validFor())
        .map(o -> o.up() ? Path.UP : Path.DOWN)
        .orElse(Path.UNKNOWN);
  }

  private static boolean concerns(Collection<String> named, String path) {
    return named.isEmpty() || named.contains(path);
  }

  private Set<String> allPaths() {
    var all = new HashSet<String>();
    facts.observations().forEach(o -> all.add(o.path()));
    facts.shares().forEach(t -> all.addAll(t.partsPerMillion().keySet()));
    return all;
  }
}
