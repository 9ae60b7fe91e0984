package fr.vigie.reports;

import fr.vigie.reports.document.Document;
import fr.vigie.reports.document.KeyFigures;
import fr.vigie.reports.document.KeyFigures.KeyFigure;
import fr.vigie.reports.document.Table;
import fr.vigie.reports.document.Table.Align;
import fr.vigie.reports.document.Tone;
import fr.vigie.reports.pdf.PdfRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes sample reports into a folder, to be looked at. */
public final class SampleFiles {

  private SampleFiles() {}

  /** Writes into the folder given as the first argument. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    var renderer = new PdfRenderer();
    Files.write(folder.resolve("full.pdf"), renderer.render(Samples.full(24).build()));
    Files.write(folder.resolve("long.pdf"), renderer.render(Samples.full(200).build()));
    Files.write(folder.resolve("narrow.pdf"), renderer.render(narrow()));
    Files.write(folder.resolve("small.pdf"), renderer.render(Samples.small().build()));
  }

  private static Document narrow() {
    var table =
        Table.captioned("Colonnes étroites, mots longs, " + "légende très longue ".repeat(8));
    for (String header :
        List.of("Réf.", "Indisponibilité", "Anticonstitutionnellement", "n", "Durée", "%", "a")) {
      table.column(header, Align.LEFT, 1);
    }
    table.row("INC-1", "2 h 10", "Structure hospitalière", "3", "130", "99,86", "x".repeat(300));
    return Document.titled(
            "Un titre bien plus long que la ligne, qui doit se replier sans toucher la marque",
            Locale.FRANCE)
        .author("essai")
        .status("DOCUMENT PROVISOIRE")
        .createdAt(Samples.COMPOSED)
        .paragraph("https://exemple.fr/" + "chemin-tres-long/".repeat(12) + " puis la suite.")
        .add(table.build())
        .add(
            new KeyFigures(
                List.of(
                    new KeyFigure(
                        "Un libellé assez long pour deux lignes",
                        "du 1er août au 30 septembre 2026",
                        "une remarque longue qui se replie",
                        Tone.WAITING),
                    new KeyFigure("Un", "1", "", Tone.NEUTRAL))))
        .build();
  }
}
