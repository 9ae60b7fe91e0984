package fr.vigie.reports.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The state of a file that its first signature covers. It is found in the bytes themselves, not by
 * following the file's own tables: those may have been redirected after the signature.
 *
 * @param end how many bytes of the file belong to it
 * @param gapStart where the hexadecimal signature stands, with its brackets
 * @param gapEnd the first byte after it
 */
record SignedRevision(int gapStart, int gapEnd, int end) {
  private static final byte[] RANGE = "/ByteRange".getBytes(StandardCharsets.US_ASCII);

  /** Nobody signs a report more often; a file with more is made to keep us busy. */
  private static final int MOST = 32;

  /** The first signature that covers the file up to some point, all but itself. */
  static Optional<SignedRevision> in(byte[] file) {
    int found = 0;
    for (int i = 0; i + RANGE.length < file.length && found < MOST; i++) {
      if (file[i] == '/' && Bytes.startsWith(file, i, RANGE)) {
        found++;
        Optional<SignedRevision> revision = read(file, i + RANGE.length);
        if (revision.isPresent()) {
          return revision;
        }
      }
    }
    return Optional.empty();
  }

  byte[] of(byte[] file) {
    return Arrays.copyOf(file, end);
  }

  /** Whether the room reserved for the signature holds anything after it. */
  boolean hasPaddingOfZeros(byte[] file) {
    int at = gapStart + 1;
    int digits = gapEnd - 1 - at;
    long length = derLength(file, at, digits);
    if (length < 0 || 2 * length > digits) {
      return false;
    }
    for (int i = at + (int) (2 * length); i < gapEnd - 1; i++) {
      if (file[i] != '0') {
        return false;
      }
    }
    return true;
  }

  /** The length of the DER value written in hexadecimal here, or -1 if it is none. */
  private static long derLength(byte[] file, int at, int digits) {
    if (digits < 4 || octet(file, at) != 0x30) {
      return -1;
    }
    int first = octet(file, at + 2);
    if (first < 0x80) {
      return 2L + first;
    }
    int count = first & 0x7F;
    if (count == 0 || count > 4 || digits < 4 + 2 * count) {
      return -1;
    }
    long length = 0;
    for (int i = 0; i < count; i++) {
      length = 256 * length + octet(file, at + 4 + 2 * i);
    }
    return 2L + count + length;
  }

  private static int octet(byte[] file, int at) {
    return 16 * Bytes.hex(file[at]) + Bytes.hex(file[at + 1]);
  }

  private static Optional<SignedRevision> read(byte[] file, int from) {
    int at = Bytes.skipBlanks(file, from);
    if (at >= file.length || file[at] != '[') {
      return Optional.empty();
    }
    long[] numbers = new long[4];
    at++;
    for (int i = 0; i < numbers.length; i++) {
      at = Bytes.skipBlanks(file, at);
      int start = at;
      while (at < file.length && at - start < 10 && file[at] >= '0' && file[at] <= '9') {
        numbers[i] = 10 * numbers[i] + file[at] - '0';
        at++;
      }
      if (at == start) {
        return Optional.empty();
      }
    }
    boolean fits =
        numbers[0] == 0
            && numbers[1] > 0
            && numbers[2] > numbers[1] + 2
            && numbers[2] + numbers[3] <= file.length
            && at < numbers[2] + numbers[3];
    if (!fits) {
      return Optional.empty();
    }
    var revision =
        new SignedRevision((int) numbers[1], (int) numbers[2], (int) (numbers[2] + numbers[3]));
    return revision.hasHexadecimalGap(file) ? Optional.of(revision) : Optional.empty();
  }

  private boolean hasHexadecimalGap(byte[] file) {
    if (file[gapStart] != '<' || file[gapEnd - 1] != '>') {
      return false;
    }
    for (int i = gapStart + 1; i < gapEnd - 1; i++) {
      if (Bytes.hex(file[i]) < 0) {
        return false;
      }
    }
    return true;
  }
}
