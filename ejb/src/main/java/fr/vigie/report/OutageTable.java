package fr.vigie.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.vigie.sla.OutageCount;
import fr.vigie.sla.ServiceOutage;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The outages of a statement as CSV in UTF-8, times in UTC, durations in seconds. */
final class OutageTable {
  private OutageTable() {}

  static byte[] write(List<ServiceOutage> outages) {
    var text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(
          "from",
          "to",
          "seconds",
          "source",
          "users_down_ppm",
          "commitment",
          "gross_s",
          "excluded_s",
          "contested_s",
          "net_s");
      outages.forEach(outage -> rows(outage).forEach(csv::writeRecord));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<List<String>> rows(ServiceOutage outage) {
    var rows = new ArrayList<List<String>>();
    for (OutageCount count : outage.counts()) {
      rows.add(
          List.of(
              outage.span().from().toString(),
              outage.span().to().toString(),
              Long.toString(outage.grossSeconds()),
              outage.source().name(),
              Integer.toString(outage.mostUsersDown()),
              count.commitment(),
              Long.toString(count.grossSeconds()),
              Long.toString(count.excludedSeconds()),
              Long.toString(count.contestedSeconds()),
              Long.toString(count.netSeconds())));
    }
    return rows;
  }
}
