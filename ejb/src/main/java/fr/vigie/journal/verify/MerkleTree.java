package fr.vigie.journal.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;

/**
 * The root of a hash tree over leaves that come one by one, as RFC 6962, section 2.1 builds it: a
 * leaf is hashed after a 0 byte, a node after a 1 byte, and the left subtree is the largest full
 * one. Keeps one hash per level, so a million leaves need twenty.
 */
public final class MerkleTree {
  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private final Deque<Subtree> full = new ArrayDeque<>();
  private long leaves;

  /** A full subtree: its hash, and how many leaves it stands for. */
  private record Subtree(long leaves, String hash) {}

  /** Adds a leaf: any text, such as an entry's hash or a line of an imported file. */
  public void add(String leaf) {
    leaves++;
    var added = new Subtree(1, hex(LEAF, leaf.getBytes(StandardCharsets.UTF_8)));
    while (!full.isEmpty() && full.peek().leaves == added.leaves) {
      added = join(full.pop(), added);
    }
    full.push(added);
  }

  /** How many leaves were added. */
  public long leaves() {
    return leaves;
  }

  /** The root of the leaves so far, in hexadecimal; of none, the digest of the empty text. */
  public String root() {
    Subtree root = null;
    for (Subtree left : full) {
      root = root == null ? left : join(left, root);
    }
    return root == null ? Sha256.hex("") : root.hash;
  }

  private static Subtree join(Subtree left, Subtree right) {
    return new Subtree(
        left.leaves + right.leaves,
        hex(NODE, HexFormat.of().parseHex(left.hash), HexFormat.of().parseHex(right.hash)));
  }

  private static String hex(byte[]... parts) {
    return HexFormat.of().formatHex(Sha256.of(parts));
  }
}
