package fr.vigie.availability;

import java.util.Arrays;

/**
 * The rows of one path of a status log, in primitive arrays: second, state and line number. A
 * million rows take some 20 megabytes.
 */
final class PathRows {
  private static final int LINE_BITS = 30;
  private static final long LINE_MASK = (1L << LINE_BITS) - 1;

  /** Second of the row, shifted, with its index below: sorting keeps the file's order. */
  private long[] keys = new long[256];

  private boolean[] up = new boolean[256];
  private int[] lines = new int[256];
  private int size;

  /**
   * Adds a row.
   *
   * @param second epoch second
   * @param line number of its line
   */
  void add(long second, boolean isUp, int line) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      up = Arrays.copyOf(up, 2 * size);
      lines = Arrays.copyOf(lines, 2 * size);
    }
    keys[size] = second << LINE_BITS | size;
    up[size] = isUp;
    lines[size] = line;
    size++;
  }

  /** Puts the rows in order of time; rows of the same second stay in order of the file. */
  void sort() {
    Arrays.sort(keys, 0, size);
  }

  int size() {
    return size;
  }

  long second(int index) {
    return keys[index] >> LINE_BITS;
  }

  boolean isUp(int index) {
    return up[(int) (keys[index] & LINE_MASK)];
  }

  int line(int index) {
    return lines[(int) (keys[index] & LINE_MASK)];
  }
}
