package fr.vigie.web.view;

import fr.vigie.availability.LineFault;
import fr.vigie.web.i18n.Texts;
import java.util.List;

/**
 * The wrong lines of a status log as CSV (RFC 4180, UTF-8 with the mark that spreadsheets want).
 */
public final class FaultsCsv {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";

  private FaultsCsv() {}

  /** One row a wrong line. */
  public static String of(List<LineFault> faults, Texts texts) {
    var csv = new StringBuilder(BYTE_ORDER_MARK);
    csv.append(texts.text("imports.column.line"))
        .append(',')
        .append(texts.text("imports.column.reason"))
        .append(LINE_END);
    for (LineFault fault : faults) {
      csv.append(fault.line())
          .append(',')
          .append(cell(texts.text("fault." + fault.reason(), fault.detail())))
          .append(LINE_END);
    }
    return csv.toString();
  }

  /** A quoted cell; one that a spreadsheet would take for a formula becomes plain text. */
  private static String cell(String text) {
    String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
