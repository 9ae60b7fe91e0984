package fr.vigie.sla;

import fr.vigie.time.Spans;
import fr.vigie.time.Spans.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A random case of a minute or so with raw observations, small enough to be judged second by
 * second: up to four paths, share tables with gaps, outages, exclusions in every state, a committed
 * window with holes, and a "now" that may lie anywhere.
 */
record SmallCase(
    Span range,
    long asOf,
    List<Observation> observations,
    List<ShareTable> shares,
    List<HandOutage> outages,
    List<Exclusion> exclusions,
    Spans committed) {
  static final long LENGTH = 70;
  private static final String[] PATHS = {"webmail", "smtp", "web-services", "mobile"};
  private static final int[] LIKELY_SHARES = {0, 100_000, 250_000, 250_001, 500_000, 500_001};

  record Observation(String path, long at, boolean up, long validFor) {}

  static SmallCase random(Random random, long start) {
    var draw = new Draw(random, start, random.nextInt(PATHS.length) + 1);
    return new SmallCase(
        new Span(start, start + LENGTH),
        start + random.nextInt((int) LENGTH + 10) - 2,
        draw.observations(),
        draw.shares(),
        draw.outages(),
        draw.exclusions(),
        draw.spans(5));
  }

  SmallCase with(Observation more) {
    var all = new ArrayList<>(observations);
    all.removeIf(one -> one.path().equals(more.path()) && one.at() == more.at());
    all.add(more);
    return new SmallCase(range, asOf, all, shares, outages, exclusions, committed);
  }

  SmallCase with(List<Exclusion> others) {
    return new SmallCase(range, asOf, observations, shares, outages, others, committed);
  }

  /** The facts over a range of their own or a wider one. */
  ServiceFacts facts(Span wider) {
    return new ServiceFacts(
        wider,
        observations.stream()
            .map(Observation::path)
            .distinct()
            .map(path -> history(path).collapse(wider, asOf))
            .toList(),
        shares,
        outages,
        exclusions);
  }

  Unavailability judged() {
    return Unavailability.of(facts(range), asOf);
  }

  Figures figures() {
    return new CommittedTime(committed, judged()).figures(range);
  }

  private PathHistory history(String path) {
    var builder = PathHistory.of(path);
    observations.stream()
        .filter(one -> one.path().equals(path))
        .sorted((a, b) -> Long.compare(a.at(), b.at()))
        .forEach(one -> builder.add(one.at(), one.up(), one.validFor()));
    return builder.build();
  }

  private record Draw(Random random, long start, int paths) {
    List<Observation> observations() {
      var all = new ArrayList<Observation>();
      for (int i = 0; i < paths; i++) {
        for (long at = start - random.nextInt(8); at < start + LENGTH; at += gap()) {
          all.add(new Observation(PATHS[i], at, random.nextInt(3) > 0, random.nextInt(15) + 1));
        }
      }
      return all;
    }

    private long gap() {
      return 1L + random.nextInt(20);
    }

    List<ShareTable> shares() {
      var tables = new ArrayList<ShareTable>();
      long from = start + random.nextInt(10) - 8;
      for (int i = random.nextInt(3); i >= 0; i--) {
        long to = from + random.nextInt(50) + 1;
        tables.add(new ShareTable(new Span(from, to), table()));
        from = to + Math.max(0, random.nextInt(12) - 6);
      }
      return tables;
    }

    private TreeMap<String, Integer> table() {
      var shares = new TreeMap<String, Integer>();
      int left = ShareTable.ALL;
      for (int i = 0; i < paths; i++) {
        if (i == 0 || random.nextInt(5) > 0) {
          int share = Math.min(left, LIKELY_SHARES[random.nextInt(LIKELY_SHARES.length)]);
          shares.put(PATHS[i], share);
          left -= share;
        }
      }
      return shares;
    }

    List<HandOutage> outages() {
      var all = new ArrayList<HandOutage>();
      for (int i = random.nextInt(3); i > 0; i--) {
        all.add(new HandOutage("O" + i, span(), somePaths()));
      }
      return all;
    }

    List<Exclusion> exclusions() {
      var all = new ArrayList<Exclusion>();
      var states = ExclusionState.values();
      for (int i = random.nextInt(4); i > 0; i--) {
        all.add(new Exclusion("E" + i, span(), somePaths(), states[random.nextInt(states.length)]));
      }
      return all;
    }

    Spans spans(int most) {
      var all = new ArrayList<Spans>();
      for (int i = 0; i < most; i++) {
        Span span = span();
        all.add(Spans.of(span.start(), span.end()));
      }
      return Spans.union(all);
    }

    private Span span() {
      long from = start + random.nextInt((int) LENGTH + 10) - 10;
      return new Span(from, from + random.nextInt(25));
    }

    private TreeSet<String> somePaths() {
      var some = new TreeSet<String>();
      if (random.nextBoolean()) {
        some.add(PATHS[random.nextInt(paths)]);
        some.add(PATHS[random.nextInt(paths)]);
      }
      return some;
    }
  }
}
