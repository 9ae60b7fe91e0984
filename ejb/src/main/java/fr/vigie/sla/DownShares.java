package fr.vigie.sla;

import java.util.Arrays;

/** How many users were without service, step by step, while the service was unavailable. */
final class DownShares {
  private long[] starts = new long[16];
  private long[] ends = new long[16];
  private int[] partsPerMillion = new int[16];
  private int size;

  /** Adds a step after all others. */
  void add(long start, long end, int share) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      partsPerMillion = Arrays.copyOf(partsPerMillion, 2 * size);
    }
    starts[size] = start;
    ends[size] = end;
    partsPerMillion[size++] = share;
  }

  /** The largest share of users down between two seconds, in parts per million. */
  int most(long start, long end) {
    int found = Arrays.binarySearch(ends, 0, size, start);
    int most = 0;
    for (int i = found >= 0 ? found + 1 : -found - 1; i < size && starts[i] < end; i++) {
      most = Math.max(most, partsPerMillion[i]);
    }
    return most;
  }
}
