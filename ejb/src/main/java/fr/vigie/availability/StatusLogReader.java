package fr.vigie.availability;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.vigie.availability.LineFault.Reason;
import fr.vigie.directory.ServiceView;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Reads a status log: CSV in UTF-8 with a header that names {@code at}, {@code state} and {@code
 * service} (or {@code path}); other columns are for people. Times carry a zone or offset and are
 * cut to the second; states are UP or DOWN.
 */
final class StatusLogReader {
  /** Stands where bytes were not UTF-8. */
  private static final char REPLACEMENT = '\uFFFD';

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int LONGEST_FIELD = 64 * 1024;
  private static final int PROGRESS_EVERY = 10_000;

  private final ServiceView service;
  private final Instant now;
  private final LineFaults faults;
  private final LongConsumer progress;
  private final Map<String, PathRows> rows = new LinkedHashMap<>();
  private final Map<String, PathRows> rowsByName = new HashMap<>();

  /**
   * A reader for one file.
   *
   * @param now times after it have not come yet
   * @param faults where bad lines are noted
   * @param progress told the number of lines read so far, every now and then
   */
  StatusLogReader(ServiceView service, Instant now, LineFaults faults, LongConsumer progress) {
    this.service = service;
    this.now = now;
    this.faults = faults;
    this.progress = progress;
  }

  /** The rows of each path, by its code, sorted by time. */
  Map<String, PathRows> read(Path file) throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    try (var text =
        new BufferedReader(new java.io.InputStreamReader(Files.newInputStream(file), decoder))) {
      char separator = separator(text);
      try (CsvReader<CsvRecord> csv =
          CsvReader.builder()
              .fieldSeparator(separator)
              .commentStrategy(CommentStrategy.NONE)
              .skipEmptyLines(true)
              .allowExtraFields(true)
              .allowMissingFields(true)
              .maxBufferSize(LONGEST_FIELD)
              .ofCsvRecord(text)) {
        readLines(csv.iterator());
      }
    }
    rows.values().forEach(PathRows::sort);
    return rows;
  }

  /** Spreadsheets in French write semicolons; the header shows which. */
  private static char separator(BufferedReader text) throws IOException {
    text.mark(LONGEST_FIELD);
    int first = text.read();
    if (first != BYTE_ORDER_MARK) {
      text.reset();
    } else {
      text.mark(LONGEST_FIELD);
    }
    char separator = ',';
    for (int i = 0; i < 1_000; i++) {
      int c = text.read();
      if (c < 0 || c == '\n' || c == ',') {
        break;
      }
      if (c == ';') {
        separator = ';';
        break;
      }
    }
    text.reset();
    return separator;
  }

  private void readLines(Iterator<CsvRecord> records) {
    long line = 0;
    try {
      if (!records.hasNext()) {
        faults.add(1, Reason.WRONG_HEADER, "");
        return;
      }
      CsvRecord header = records.next();
      line = header.getStartingLineNumber();
      Columns columns = Columns.of(header.getFields());
      if (columns == null) {
        faults.add(line, Reason.WRONG_HEADER, String.join(",", header.getFields()));
        return;
      }
      while (records.hasNext()) {
        CsvRecord next = records.next();
        line = next.getStartingLineNumber();
        readLine(next, columns, line);
        if (line % PROGRESS_EVERY == 0) {
          progress.accept(line);
        }
      }
    } catch (CsvParseException | UncheckedIOException tooLong) {
      faults.add(line + 1, Reason.TOO_LONG, "");
    }
  }

  private void readLine(CsvRecord record, Columns columns, long line) {
    if (isNotUtf8(record)) {
      faults.add(line, Reason.NOT_UTF8, "");
      return;
    }
    if (record.getFieldCount() <= columns.last()) {
      faults.add(line, Reason.MISSING_FIELD, "");
      return;
    }
    String name = record.getField(columns.path()).strip();
    PathRows of = rowsByName.computeIfAbsent(name, this::rowsOf);
    Boolean up = state(record.getField(columns.state()));
    Long second = second(record.getField(columns.at()).strip(), line);
    if (of == null) {
      faults.add(line, Reason.UNKNOWN_PATH, name);
    }
    if (up == null) {
      faults.add(line, Reason.UNKNOWN_STATE, record.getField(columns.state()));
    }
    if (of != null && up != null && second != null) {
      of.add(second, up, (int) line);
    }
  }

  private PathRows rowsOf(String name) {
    return service
        .path(name)
        .map(path -> rows.computeIfAbsent(path.code(), code -> new PathRows()))
        .orElse(null);
  }

  private Long second(String text, long line) {
    try {
      Instant at = OffsetDateTime.parse(text).toInstant();
      if (at.isAfter(now)) {
        faults.add(line, Reason.TIME_IN_FUTURE, text);
        return null;
      }
      return at.getEpochSecond();
    } catch (DateTimeException unreadable) {
      faults.add(line, isLocal(text) ? Reason.TIME_WITHOUT_ZONE : Reason.TIME_UNREADABLE, text);
      return null;
    }
  }

  private static boolean isLocal(String text) {
    try {
      LocalDateTime.parse(text.replace(' ', 'T'));
      return true;
    } catch (DateTimeException unreadable) {
      return false;
    }
  }

  private static Boolean state(String text) {
    return switch (text.strip().toUpperCase(Locale.ROOT)) {
      case "UP" -> Boolean.TRUE;
      case "DOWN" -> Boolean.FALSE;
      default -> null;
    };
  }

  private static boolean isNotUtf8(CsvRecord record) {
    for (String field : record.getFields()) {
      if (field.indexOf(REPLACEMENT) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Where the columns are. */
  private record Columns(int at, int path, int state) {
    private static final Set<String> PATH_NAMES = Set.of("service", "path");

    static Columns of(List<String> header) {
      int at = -1;
      int path = -1;
      int state = -1;
      for (int i = 0; i < header.size(); i++) {
        String name = header.get(i).strip().toLowerCase(Locale.ROOT);
        if (name.equals("at")) {
          at = i;
        } else if (name.equals("state")) {
          state = i;
        } else if (PATH_NAMES.contains(name) && path < 0) {
          path = i;
        }
      }
      return at < 0 || path < 0 || state < 0 ? null : new Columns(at, path, state);
    }

    int last() {
      return Math.max(at, Math.max(path, state));
    }
  }
}
