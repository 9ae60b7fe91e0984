package fr.vigie.sla;

import fr.vigie.time.Spans;
import fr.vigie.time.Spans.Span;
import java.util.List;

/**
 * Walks once through time, from change to change of any path or share table, and says in which
 * seconds the majority of users was without service.
 */
final class ServiceSweep {
  private final SpanCursor[] up;
  private final SpanCursor[] down;
  private final SpanCursor[] validities;
  private final UserWeights[] tables;
  private final UserWeights noTable;
  private final boolean[] isDown;
  private final boolean[] isNotUp;

  private final Spans.Builder downSpans = new Spans.Builder();
  private final Spans.Builder unknownSpans = new Spans.Builder();
  private final DownShares shares = new DownShares();

  private ServiceSweep(List<ObservedPath> paths, List<ShareTable> shareTables) {
    up = paths.stream().map(path -> new SpanCursor(path.up())).toArray(SpanCursor[]::new);
    down = paths.stream().map(path -> new SpanCursor(path.down())).toArray(SpanCursor[]::new);
    validities =
        shareTables.stream()
            .map(table -> Spans.of(table.validity().start(), table.validity().end()))
            .map(SpanCursor::new)
            .toArray(SpanCursor[]::new);
    tables = shareTables.stream().map(t -> UserWeights.of(t, paths)).toArray(UserWeights[]::new);
    noTable = UserWeights.withoutTable(paths);
    isDown = new boolean[paths.size()];
    isNotUp = new boolean[paths.size()];
  }

  /**
   * @param judged the seconds to judge
   * @param paths the state of every path in those seconds, at least one path
   * @param shareTables not overlapping
   */
  static ServiceState over(Span judged, List<ObservedPath> paths, List<ShareTable> shareTables) {
    var sweep = new ServiceSweep(paths, shareTables);
    long at = judged.start();
    while (at < judged.end()) {
      long next = Math.min(sweep.moveTo(at), judged.end());
      sweep.judge(at, next);
      at = next;
    }
    return new ServiceState(sweep.downSpans.build(), sweep.unknownSpans.build(), sweep.shares);
  }

  private long moveTo(long second) {
    long next = Long.MAX_VALUE;
    for (int i = 0; i < isDown.length; i++) {
      isDown[i] = down[i].moveTo(second);
      isNotUp[i] = !up[i].moveTo(second);
      next = Math.min(next, Math.min(down[i].nextChange(), up[i].nextChange()));
    }
    for (SpanCursor validity : validities) {
      validity.moveTo(second);
      next = Math.min(next, validity.nextChange());
    }
    return next;
  }

  private void judge(long from, long to) {
    UserWeights weights = weights();
    int least = weights.least(isDown);
    if (ShareTable.isMajority(least)) {
      downSpans.add(from, to);
      shares.add(from, to, least);
    } else if (ShareTable.isMajority(weights.most(isNotUp))) {
      unknownSpans.add(from, to);
    }
  }

  private UserWeights weights() {
    for (int i = 0; i < validities.length; i++) {
      if (validities[i].isInside()) {
        return tables[i];
      }
    }
    return noTable;
  }
}
