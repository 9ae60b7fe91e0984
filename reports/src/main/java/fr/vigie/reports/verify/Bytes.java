package fr.vigie.reports.verify;

/** Reading the text parts of a PDF where they stand. */
final class Bytes {

  private Bytes() {}

  static boolean startsWith(byte[] file, int at, byte[] word) {
    if (at + word.length > file.length) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (file[at + i] != word[i]) {
        return false;
      }
    }
    return true;
  }

  /** The first place at or after this one that is not white space, or the end. */
  static int skipBlanks(byte[] file, int from) {
    int at = from;
    while (at < file.length && isBlank(file[at])) {
      at++;
    }
    return at;
  }

  static boolean isBlank(byte value) {
    return value == ' '
        || value == '\n'
        || value == '\r'
        || value == '\t'
        || value == '\f'
        || value == 0;
  }

  /** The value of a hexadecimal digit, or -1. */
  static int hex(byte digit) {
    return Character.digit(digit, 16);
  }

  /** The name that starts here, with its escapes resolved, cut to a length. */
  static String name(byte[] file, int from, int longest) {
    var name = new StringBuilder();
    int at = from;
    while (at < file.length && name.length() < longest && !endsName(file[at])) {
      boolean escaped =
          file[at] == '#'
              && at + 2 < file.length
              && hex(file[at + 1]) >= 0
              && hex(file[at + 2]) >= 0;
      if (escaped) {
        name.append((char) (16 * hex(file[at + 1]) + hex(file[at + 2])));
        at += 3;
      } else {
        name.append((char) (file[at] & 0xFF));
        at++;
      }
    }
    return name.toString();
  }

  private static boolean endsName(byte value) {
    return isBlank(value) || "/<>[]()%{}".indexOf(value) >= 0;
  }
}
