package fr.vigie.reports.pdf;

import fr.vigie.reports.document.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines of at most a given width: at blanks, after hyphens and slashes, and
 * inside a word only when the word alone is wider than a line.
 */
final class TextLines {
  private final float size;
  private final float width;
  private final List<Line> lines = new ArrayList<>();
  private final List<Line.Piece> pieces = new ArrayList<>();
  private float used;

  private TextLines(float size, float width) {
    this.size = size;
    this.width = width;
  }

  static List<Line> of(Text text, float size, float width) {
    var lines = new TextLines(size, width);
    for (Text.Run run : text.runs()) {
      lines.add(run.characters(), run.strong() ? FontFace.BOLD : FontFace.REGULAR);
    }
    lines.endLine();
    return lines.lines;
  }

  static List<Line> of(String text, FontFace face, float size, float width) {
    var lines = new TextLines(size, width);
    lines.add(text, face);
    lines.endLine();
    return lines.lines;
  }

  /** The width of the widest part of a text that no break divides. */
  static float widestWord(String text, FontFace face, float size) {
    String printable = face.printable(text);
    float widest = 0;
    int from = 0;
    while (from < printable.length()) {
      // a line feed is no word: wordEnd stops before it
      int to = Math.max(wordEnd(printable, from), from + 1);
      widest = Math.max(widest, face.width(printable.substring(from, to).strip(), size));
      from = to;
    }
    return widest;
  }

  private void add(String characters, FontFace face) {
    String printable = face.printable(characters);
    int from = 0;
    while (from < printable.length()) {
      if (printable.charAt(from) == '\n') {
        endLine();
        from++;
      } else {
        int to = wordEnd(printable, from);
        addWord(printable.substring(from, to), face);
        from = to;
      }
    }
  }

  private void addWord(String word, FontFace face) {
    boolean blankAfter = word.endsWith(" ");
    String seenWord = blankAfter ? word.substring(0, word.length() - 1) : word;
    float seen = face.width(seenWord, size);
    if (used + seen > width && used > 0) {
      endLine();
    }
    if (seen <= width) {
      append(word, face);
    } else {
      addInParts(seenWord, face);
      if (blankAfter) {
        append(" ", face);
      }
    }
  }

  private void addInParts(String word, FontFace face) {
    int from = 0;
    while (from < word.length()) {
      int to = from + 1;
      while (to < word.length() && face.width(word.substring(from, to + 1), size) <= width) {
        to++;
      }
      append(word.substring(from, to), face);
      if (to < word.length()) {
        endLine();
      }
      from = to;
    }
  }

  private void append(String word, FontFace face) {
    int last = pieces.size() - 1;
    if (last >= 0 && pieces.get(last).face() == face) {
      pieces.set(last, new Line.Piece(pieces.get(last).characters() + word, face));
    } else {
      pieces.add(new Line.Piece(word, face));
    }
    used += face.width(word, size);
  }

  private void endLine() {
    float blank = 0;
    if (!pieces.isEmpty()) {
      Line.Piece last = pieces.get(pieces.size() - 1);
      blank = last.characters().endsWith(" ") ? last.face().width(" ", size) : 0;
    }
    lines.add(new Line(List.copyOf(pieces), used - blank));
    pieces.clear();
    used = 0;
  }

  /** Where the word that starts here ends, with the one blank after it. */
  private static int wordEnd(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '\n') {
        return i;
      }
      boolean between =
          i > from
              && i + 1 < text.length()
              && Character.isLetter(text.charAt(i - 1))
              && Character.isLetter(text.charAt(i + 1));
      if (character == ' ' || (between && (character == '-' || character == '/'))) {
        return i + 1;
      }
    }
    return text.length();
  }
}
