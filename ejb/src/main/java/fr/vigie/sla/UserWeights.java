package fr.vigie.sla;

import java.util.List;

/**
 * How many users are without service, in parts per million, for a given state of every path: under
 * one table of agreed shares, or under none.
 *
 * <p>Without a table nobody knows how many users each path carries, so the least and the most that
 * any table could give are taken: certainly the majority only if all paths are down, possibly as
 * soon as one is.
 */
final class UserWeights {
  private static final int NOT_IN_TABLE = -1;

  private final int[] shares;
  private final boolean agreed;

  private UserWeights(int[] shares, boolean agreed) {
    this.shares = shares;
    this.agreed = agreed;
  }

  static UserWeights of(ShareTable table, List<ObservedPath> paths) {
    return new UserWeights(
        paths.stream()
            .mapToInt(path -> table.partsPerMillion().getOrDefault(path.path(), NOT_IN_TABLE))
            .toArray(),
        true);
  }

  static UserWeights withoutTable(List<ObservedPath> paths) {
    return new UserWeights(new int[paths.size()], false);
  }

  /** The users who certainly are without service while these paths are out. */
  int least(boolean[] out) {
    int sum = 0;
    boolean all = true;
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] != NOT_IN_TABLE) {
        sum += out[i] ? shares[i] : 0;
        all &= out[i];
      }
    }
    return all ? ShareTable.ALL : sum;
  }

  /** The users who may be without service while these paths are out. */
  int most(boolean[] out) {
    if (agreed) {
      return least(out);
    }
    for (boolean one : out) {
      if (one) {
        return ShareTable.ALL;
      }
    }
    return 0;
  }
}
