package fr.vigie.reports.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The content of a file, packed (zlib): data that repeats itself take little room, however long
 * they are.
 */
public final class Packed {
  private static final int BLOCK = 16_384;

  private final byte[] zlib;
  private final long size;

  private Packed(byte[] zlib, long size) {
    this.zlib = zlib;
    this.size = size;
  }

  /** Packs bytes. */
  public static Packed of(byte[] bytes) {
    var writer = new Writer();
    try (writer) {
      writer.write(bytes);
    } catch (IOException e) {
      throw inMemory(e);
    }
    return writer.packed();
  }

  /** How many bytes it has unpacked. */
  public long size() {
    return size;
  }

  /** The content. */
  public InputStream open() {
    return new InflaterInputStream(openPacked());
  }

  /** The content as it is packed. */
  public InputStream openPacked() {
    return new ByteArrayInputStream(zlib);
  }

  /** Same content, whichever way it was packed. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Packed that && size == that.size && hasContentOf(that);
  }

  private boolean hasContentOf(Packed that) {
    try (InputStream one = open();
        InputStream another = that.open()) {
      byte[] block;
      do {
        block = one.readNBytes(BLOCK);
        if (!Arrays.equals(block, another.readNBytes(BLOCK))) {
          return false;
        }
      } while (block.length > 0);
      return true;
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  @Override
  public int hashCode() {
    return Long.hashCode(size);
  }

  private static UncheckedIOException inMemory(IOException e) {
    return new UncheckedIOException("everything is in memory", e);
  }

  /** Packs what is written to it. */
  public static final class Writer extends OutputStream {
    private final ByteArrayOutputStream zlib = new ByteArrayOutputStream();
    private final DeflaterOutputStream deflater = new DeflaterOutputStream(zlib);
    private long size;

    @Override
    public void write(int one) throws IOException {
      deflater.write(one);
      size++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      deflater.write(bytes, from, length);
      size += length;
    }

    @Override
    public void close() throws IOException {
      deflater.close();
    }

    /** All that was written. Call it once this is closed. */
    public Packed packed() {
      return new Packed(zlib.toByteArray(), size);
    }
  }
}
