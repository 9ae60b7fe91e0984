package fr.vigie.platform.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Cuts what is written into numbered pieces of 64 KiB; the last one may be shorter. H2 writes four
 * dozen rows as one page, in memory: larger pieces take hundreds of megabytes there.
 */
final class PieceOutput extends OutputStream {
  static final int SIZE = 64 * 1024;

  private final Sink sink;
  private final byte[] piece = new byte[SIZE];
  private int filled;
  private int number;
  private boolean closed;

  /** Where pieces go. */
  interface Sink {
    void accept(int number, byte[] piece) throws IOException;
  }

  PieceOutput(Sink sink) {
    this.sink = sink;
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int from = offset;
    int left = length;
    while (left > 0) {
      int taken = Math.min(left, SIZE - filled);
      System.arraycopy(bytes, from, piece, filled, taken);
      filled += taken;
      from += taken;
      left -= taken;
      if (filled == SIZE) {
        pass();
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (!closed && filled > 0) {
      pass();
    }
    closed = true;
  }

  private void pass() throws IOException {
    sink.accept(number++, Arrays.copyOf(piece, filled));
    filled = 0;
  }
}
