package fr.vigie.sla;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The statement of a year from 5,256,000 minute probes of ten paths, collapsing them included, beside
 * a plain calculation that looks at every minute of every path. Both must find the same figures.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StatementBenchmark {
  private MinuteSamples samples;
  private List<PathHistory> histories;
  private long[][] at;
  private boolean[][] up;

  /** Draws the probes and refuses to measure two calculations that disagree. */
  @Setup
  public void draw() {
    samples = new MinuteSamples(2026);
    histories = samples.histories();
    flatten();
    Figures figures = statement().commitments().get(0).figures();
    long[] plain = minuteByMinute();
    if (figures.netSeconds() != plain[0] || figures.unknownSeconds() != plain[1]) {
      throw new IllegalStateException(figures + " against " + plain[0] + " and " + plain[1]);
    }
  }

  @Benchmark
  public AvailabilityStatement statement() {
    return Availability.statement(samples.collapse(histories), StatementPeriod.year(2026));
  }

  /**
   * Net and unknown committed seconds, minute by minute.
   *
   * @return net, unknown
   */
  @Benchmark
  public long[] minuteByMinute() {
    long net = 0;
    long unknown = 0;
    int[] next = new int[MinuteSamples.PATHS];
    for (int minute = 0; minute < MinuteSamples.MINUTES; minute++) {
      long second = MinuteSamples.YEAR.start() + 60L * minute;
      int down = 0;
      int notUp = 0;
      for (int path = 0; path < MinuteSamples.PATHS; path++) {
        while (next[path] < at[path].length && at[path][next[path]] <= second) {
          next[path]++;
        }
        int last = next[path] - 1;
        boolean known = last >= 0 && second < at[path][last] + MinuteSamples.VALID_FOR;
        down += known && !up[path][last] ? 1 : 0;
        notUp += known && up[path][last] ? 0 : 1;
      }
      int day = minute / 1_440;
      boolean counts = (day < 40 || day >= 45) && samples.committed.contains(second);
      boolean isDown = isMajority(down);
      net += counts && isDown ? 60 : 0;
      unknown += counts && !isDown && isMajority(notUp) ? 60 : 0;
    }
    return new long[] {net, unknown};
  }

  private static boolean isMajority(int paths) {
    return paths == MinuteSamples.PATHS || 2 * paths * MinuteSamples.SHARE > 1_000_000;
  }

  private void flatten() {
    at = new long[MinuteSamples.PATHS][];
    up = new boolean[MinuteSamples.PATHS][];
    for (int path = 0; path < MinuteSamples.PATHS; path++) {
      int size = histories.get(path).size();
      at[path] = new long[size];
      up[path] = new boolean[size];
      int i = 0;
      for (int minute = 0; minute < MinuteSamples.MINUTES; minute++) {
        if (!samples.silent[path][minute]) {
          at[path][i] = MinuteSamples.YEAR.start() + 60L * minute;
          up[path][i++] = samples.up[path][minute];
        }
      }
    }
  }
}
