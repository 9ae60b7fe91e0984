package fr.vigie.rights.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A stream of somebody else's, who closes it: closing it here only flushes it. Says that the reader
 * is gone where it cannot be written to.
 */
final class Unclosed extends FilterOutputStream {
  Unclosed(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    try {
      out.write(bytes, offset, length);
    } catch (IOException hungUp) {
      throw new ReaderGone(hungUp);
    }
  }

  @Override
  public void flush() {
    try {
      out.flush();
    } catch (IOException hungUp) {
      throw new ReaderGone(hungUp);
    }
  }

  @Override
  public void close() {
    flush();
  }
}
