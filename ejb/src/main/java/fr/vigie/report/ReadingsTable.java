package fr.vigie.report;

import fr.vigie.contract.ContractReading;
import fr.vigie.contract.ContractView.VersionView;
import fr.vigie.reports.document.Table;
import fr.vigie.reports.document.Table.Align;
import java.util.Locale;
import java.util.function.Predicate;

/** How a contract version is read where it is silent or contradicts itself. */
public final class ReadingsTable {
  private ReadingsTable() {}

  /** The readings that matter, each with its source. */
  public static Table of(VersionView version, Locale language, Predicate<ContractReading> matters) {
    var words = new Phrases(language);
    var table =
        Table.captioned(words.text("readings.caption"))
            .column(words.text("readings.point"), Align.LEFT, 1.6)
            .column(words.text("readings.choice"), Align.LEFT, 1.2)
            .column(words.text("readings.source"), Align.LEFT, 3);
    version
        .readings()
        .forEach(
            (reading, choice) -> {
              if (matters.test(reading)) {
                table.row(
                    words.text("reading." + reading),
                    words.text("choice." + choice.choice()),
                    choice.source());
              }
            });
    return table.build();
  }
}
