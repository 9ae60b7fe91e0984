package fr.vigie.web.view;

import fr.vigie.sla.OutageDay;
import fr.vigie.web.i18n.Wording;
import java.util.List;

/**
 * A month of outages, one row a day.
 *
 * @param rows one a day
 * @param entries the same as a table: whatever was not plain availability, in order of time
 */
public record OutageMonth(List<OutageRow> rows, List<OutageEntry> entries) {
  public OutageMonth {
    rows = List.copyOf(rows);
    entries = List.copyOf(entries);
  }

  /**
   * Lays out a month.
   *
   * @param commitment which commitment's window is drawn in white, by its place in the case
   */
  public static OutageMonth of(List<OutageDay> days, int commitment, Wording wording) {
    List<OutageRow> rows =
        days.stream().map(day -> OutageRow.of(day, commitment, wording)).toList();
    return new OutageMonth(rows, rows.stream().flatMap(row -> row.entries().stream()).toList());
  }
}
