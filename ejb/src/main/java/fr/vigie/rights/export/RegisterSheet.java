package fr.vigie.rights.export;

import fr.vigie.rights.RegisteredRequest;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A register as a workbook: a sheet of requests under a header row that stays and filters, days as
 * dates; and a sheet of figures. Rows leave as they come, so that their number does not matter.
 */
final class RegisterSheet implements Closeable {
  private static final int ROWS_KEPT = 500;
  private static final int LONGEST_WIDTH = 48;
  private static final int NARROWEST = 12;

  private final RegisterTable table;
  private final RegisterWords words;
  private final Workbook workbook;
  private final Worksheet sheet;
  private int row;

  RegisterSheet(OutputStream out, RegisterTable table, RegisterWords words) {
    this.table = table;
    this.words = words;
    workbook = new Workbook(out, "Vigie", "1.0");
    sheet = workbook.newWorksheet(words.text("sheet.requests"));
    List<String> headers = table.headers();
    headers(sheet, headers);
    for (int column = 0; column < headers.size(); column++) {
      sheet.width(
          column, Math.min(LONGEST_WIDTH, Math.max(NARROWEST, headers.get(column).length() + 4)));
    }
    sheet.freezePane(1, 1);
  }

  private static void headers(Worksheet sheet, List<String> headers) {
    for (int column = 0; column < headers.size(); column++) {
      sheet.inlineString(0, column, headers.get(column));
      sheet.style(0, column).bold().wrapText(true).fillColor("DCE6F0").set();
    }
  }

  void add(RegisteredRequest request) {
    row++;
    List<Object> values = table.values(request);
    for (int column = 0; column < values.size(); column++) {
      put(sheet, row, column, values.get(column));
    }
    if (row % ROWS_KEPT == 0) {
      flush(sheet);
    }
  }

  private static void put(Worksheet sheet, int row, int column, Object value) {
    if (value instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("dd/mm/yyyy").set();
    } else if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value != null) {
      sheet.inlineString(row, column, value.toString());
    }
  }

  /** Ends the sheet of requests and adds the figures, each with what it is called. */
  void figures(List<RegisterFigureLine> lines) {
    sheet.setAutoFilter(0, 0, row, table.headers().size() - 1);
    finish(sheet);
    Worksheet figures = workbook.newWorksheet(words.text("sheet.figures"));
    headers(figures, List.of(words.text("figure"), words.text("own"), words.text("others")));
    figures.width(0, LONGEST_WIDTH);
    figures.width(1, NARROWEST * 2);
    figures.width(2, NARROWEST * 2);
    int at = 1;
    for (RegisterFigureLine line : lines) {
      put(figures, at, 0, line.label());
      put(figures, at, 1, line.own());
      put(figures, at, 2, line.others());
      at++;
    }
    finish(figures);
  }

  private static void flush(Worksheet sheet) {
    try {
      sheet.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void finish(Worksheet sheet) {
    try {
      sheet.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
