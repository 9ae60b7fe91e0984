package fr.vigie.platform.content;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts a content while it streams and refuses it as soon as it is longer than it may be. */
public final class LimitedInput extends FilterInputStream {
  private final long most;
  private long count;

  /**
   * A limited content.
   *
   * @param most bytes; one more is refused with TOO_LARGE
   */
  public LimitedInput(InputStream content, long most) {
    super(content);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = in.read(into, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  @Override
  public long skip(long length) throws IOException {
    long skipped = in.skip(length);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long bytes) {
    count += bytes;
    if (count > most) {
      throw new RefusedException(Refusal.TOO_LARGE, most);
    }
  }
}
