package fr.vigie.rights.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.vigie.rights.RegisteredRequest;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A register as CSV: UTF-8 with the mark that spreadsheets want, one row at a time. Fields are
 * parted as spreadsheets of the language expect it, days are ISO 8601, and no cell is a formula.
 */
final class RegisterCsv implements Closeable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final RegisterTable table;
  private final CsvWriter csv;

  RegisterCsv(OutputStream out, RegisterTable table, RegisterWords words) throws IOException {
    this.table = table;
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    text.write(BYTE_ORDER_MARK);
    csv = CsvWriter.builder().fieldSeparator(words.isFrench() ? ';' : ',').build(text);
    csv.writeRecord(table.headers());
  }

  void add(RegisteredRequest request) {
    List<String> cells = table.values(request).stream().map(RegisterCsv::cell).toList();
    csv.writeRecord(cells);
  }

  /** A value as a cell; a text that a spreadsheet would take for a formula becomes plain text. */
  static String cell(Object value) {
    if (value == null) {
      return "";
    }
    String text = value.toString();
    return value instanceof String && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : text;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
