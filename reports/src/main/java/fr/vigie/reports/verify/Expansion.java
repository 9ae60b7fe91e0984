package fr.vigie.reports.verify;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;

/**
 * How far the streams of a file unpack, measured before a parser holds them in memory: whatever
 * follows the word {@code stream} is unpacked and thrown away, layer by layer, until the budget is
 * used up. Where another compression is named that no report of ours has, the answer is too far.
 */
final class Expansion {
  private static final byte[] STREAM = ascii("stream");
  private static final int LAYERS = 4;
  private static final int BLOCK = 16_384;

  /** Charged for opening a stream, so that millions of empty ones are too many as well. */
  private static final int COST_OF_A_STREAM = 1_024;

  private long budget;

  private Expansion(long budget) {
    this.budget = budget;
  }

  /** Whether all streams together unpack to at most this many bytes. */
  static boolean isWithin(byte[] file, long bytes) {
    return !namesLzw(file) && new Expansion(bytes).covers(file);
  }

  private boolean covers(byte[] file) {
    for (int i = 0; i + STREAM.length < file.length; i++) {
      if (file[i] == 's' && Bytes.startsWith(file, i, STREAM)) {
        int data = Bytes.skipBlanks(file, i + STREAM.length);
        drain(new ByteArrayInputStream(file, data, file.length - data), 0);
        if (budget < 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** Reads packed data to its end or the end of the budget; what is not packed costs nothing. */
  private void drain(InputStream packed, int layer) {
    try {
      var ahead = new PushbackInputStream(packed, 2);
      int first = ahead.read();
      int second = ahead.read();
      if (second < 0 || !isZlib(first, second)) {
        return;
      }
      if (layer == LAYERS) {
        budget = -1;
        return;
      }
      ahead.unread(second);
      ahead.unread(first);
      budget -= COST_OF_A_STREAM;
      try (var unpacked = new Counted(new InflaterInputStream(ahead))) {
        drain(unpacked, layer + 1);
        byte[] block = new byte[BLOCK];
        while (budget >= 0 && unpacked.read(block) >= 0) {
          // counted while it is read
        }
      }
    } catch (IOException e) {
      // not packed after all, or cut short: what came out before is counted
    }
  }

  private static boolean isZlib(int first, int second) {
    return (first & 0x0F) == 8 && ((first << 8) + second) % 31 == 0;
  }

  /** Names may be written with escapes, such as {@code /L#5AWDecode}. */
  private static boolean namesLzw(byte[] file) {
    for (int i = 0; i < file.length; i++) {
      if (file[i] == '/') {
        String name = Bytes.name(file, i + 1, 10);
        if (name.equals("LZWDecode") || name.equals("LZW")) {
          return true;
        }
      }
    }
    return false;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Takes what is read from the budget. */
  private final class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      budget--;
      return value;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int count = super.read(into, from, length);
      budget -= Math.max(0, count);
      return budget < 0 ? -1 : count;
    }
  }
}
