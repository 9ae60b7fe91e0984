package fr.vigie.platform.files;

import java.io.IOException;
import java.io.InputStream;

/** Reads numbered pieces one after the other, fetching each when it is needed. */
final class PieceInput extends InputStream {
  private final Source source;
  private byte[] piece = {};
  private int read;
  private int number;

  /** Where pieces come from. */
  interface Source {
    /** The piece of this number, or null after the last one. */
    byte[] piece(int number) throws IOException;
  }

  PieceInput(Source source) {
    this.source = source;
  }

  @Override
  public int read() throws IOException {
    return atEnd() ? -1 : piece[read++] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (atEnd()) {
      return -1;
    }
    int taken = Math.min(length, piece.length - read);
    System.arraycopy(piece, read, into, offset, taken);
    read += taken;
    return taken;
  }

  private boolean atEnd() throws IOException {
    while (piece != null && read == piece.length) {
      piece = source.piece(number++);
      read = 0;
    }
    return piece == null;
  }
}
