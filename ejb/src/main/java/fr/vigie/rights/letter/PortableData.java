package fr.vigie.rights.letter;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The data that a person takes elsewhere, in two formats that programs read (GDPR, art. 20(1)). In
 * the CSV, a value that a spreadsheet would take for a formula gets an apostrophe before it; the
 * JSON has it as it is.
 */
public final class PortableData {
  private static final int MOST = 2000;
  private static final int LONGEST = 1000;
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private PortableData() {}

  /** One piece of data. */
  public record Datum(String category, String name, String value) {}

  /**
   * Reads lines of three fields, {@code category;name;value}; fields with semicolons or line breaks
   * stand in double quotes.
   *
   * @throws RefusedException INVALID_INPUT where a line has another number of fields
   */
  public static List<Datum> read(String lines) {
    var data = new ArrayList<Datum>();
    if (lines == null || lines.isBlank()) {
      return data;
    }
    try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(';').ofCsvRecord(lines)) {
      for (CsvRecord line : reader) {
        if (line.getFieldCount() == 3) {
          data.add(
              new Datum(
                  line.getField(0).strip(), line.getField(1).strip(), line.getField(2).strip()));
        } else if (line.getFieldCount() != 1 || !line.getField(0).isBlank()) {
          throw refused();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CsvParseException unreadable) {
      throw refused();
    }
    check(data);
    return data;
  }

  /**
   * Makes sure that data can be handed over.
   *
   * @throws RefusedException INVALID_INPUT for too many, too long or nameless ones
   */
  static void check(List<Datum> data) {
    boolean fit =
        data.size() <= MOST
            && data.stream()
                .allMatch(
                    one ->
                        !one.name().isBlank()
                            && one.category().length() <= LONGEST
                            && one.name().length() <= LONGEST
                            && one.value().length() <= LONGEST);
    if (!fit) {
      throw refused();
    }
  }

  private static RefusedException refused() {
    return new RefusedException(Refusal.INVALID_INPUT, "data");
  }

  /** As UTF-8 JSON. */
  static byte[] json(String reference, List<Datum> data) {
    var items = Json.createArrayBuilder();
    for (Datum one : data) {
      items.add(
          Json.createObjectBuilder()
              .add("category", one.category())
              .add("name", one.name())
              .add("value", one.value()));
    }
    return Json.createObjectBuilder()
        .add("format", "vigie-portable-data/1")
        .add("request", reference)
        .add("data", items)
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  /** As UTF-8 CSV with a header line. */
  static byte[] csv(List<Datum> data, LetterWords words) {
    var text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
      csv.writeRecord(
          words.text("data.category"), words.text("data.name"), words.text("data.value"));
      for (Datum one : data) {
        csv.writeRecord(plain(one.category()), plain(one.name()), plain(one.value()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String plain(String value) {
    return !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }
}
