package fr.vigie.platform.content;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A text of an office suite: a zip archive with certain entries, unpacked once to see that it is
 * harmless. Nothing of what is unpacked is kept.
 */
final class OfficeFile {
  private static final int MOST_ENTRIES = 2000;
  private static final long MOST_UNPACKED = 200L << 20;
  private static final long LARGEST_RATIO = 100;

  /** Small files may shrink by more than the ratio. */
  private static final long FREE = 1L << 20;

  private static final int BLOCK = 8192;
  private static final byte[] ARCHIVE = {'P', 'K', 3, 4};

  private final ContentType type;
  private final Counted packed;
  private final Set<String> names = new HashSet<>();
  private int entries;
  private long unpacked;

  private OfficeFile(ContentType type, InputStream content) {
    this.type = type;
    this.packed = new Counted(content);
  }

  static void check(ContentType type, InputStream content) throws IOException {
    try {
      new OfficeFile(type, content).check();
    } catch (ZipException | EOFException | IllegalArgumentException damaged) {
      throw ContentCheck.refused(FileFault.DAMAGED);
    }
  }

  /** The archive stays open: closing it would close the content, which is not ours. */
  @SuppressWarnings("resource")
  private void check() throws IOException {
    var archive = new ZipInputStream(packed);
    for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
      entry(entry.getName(), archive);
    }
    boolean isWhatItSays =
        type == ContentType.ODT
            ? names.contains("mimetype") && names.contains("content.xml")
            : names.contains("[Content_Types].xml") && names.contains("word/document.xml");
    if (!isWhatItSays) {
      throw ContentCheck.refused(FileFault.NAME_SAYS_OTHERWISE);
    }
  }

  private void entry(String name, InputStream content) throws IOException {
    names.add(name);
    entries++;
    if (entries > MOST_ENTRIES) {
      throw ContentCheck.refused(FileFault.TOO_MANY_ENTRIES);
    }
    if (isProgram(name.toLowerCase(Locale.ROOT))) {
      throw ContentCheck.refused(FileFault.MACROS);
    }
    var block = new byte[BLOCK];
    int head = content.readNBytes(block, 0, BLOCK);
    if (head >= ARCHIVE.length && Arrays.equals(ARCHIVE, Arrays.copyOf(block, ARCHIVE.length))) {
      throw ContentCheck.refused(FileFault.ARCHIVE_INSIDE);
    }
    if (type == ContentType.ODT && entries == 1) {
      first(name, new String(block, 0, head, StandardCharsets.US_ASCII));
    }
    for (int read = head; read > 0; read = content.read(block)) {
      unpacked += read;
      if (unpacked > MOST_UNPACKED || unpacked > FREE + LARGEST_RATIO * packed.count) {
        throw ContentCheck.refused(FileFault.EXPANDS_TOO_FAR);
      }
    }
  }

  /** OpenDocument 1.3, part 2, 3.3: the first entry says the media type. */
  private void first(String name, String content) {
    if (!name.equals("mimetype") || !content.equals(type.mediaType())) {
      throw ContentCheck.refused(FileFault.NAME_SAYS_OTHERWISE);
    }
  }

  private static boolean isProgram(String name) {
    return name.endsWith("vbaproject.bin")
        || name.startsWith("basic/")
        || name.startsWith("scripts/");
  }

  /** Counts what is read of the archive itself. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = in.read(into, offset, length);
      count += Math.max(read, 0);
      return read;
    }
  }
}
