package fr.vigie.reports;

import fr.vigie.reports.document.Attachment;
import fr.vigie.reports.document.Callout;
import fr.vigie.reports.document.Chart;
import fr.vigie.reports.document.DayStrips;
import fr.vigie.reports.document.Document;
import fr.vigie.reports.document.Fill;
import fr.vigie.reports.document.ItemList;
import fr.vigie.reports.document.KeyFigures;
import fr.vigie.reports.document.KeyFigures.KeyFigure;
import fr.vigie.reports.document.Legend;
import fr.vigie.reports.document.LimitBars;
import fr.vigie.reports.document.LimitBars.LimitBar;
import fr.vigie.reports.document.LimitBars.Part;
import fr.vigie.reports.document.Notes;
import fr.vigie.reports.document.Table;
import fr.vigie.reports.document.Table.Align;
import fr.vigie.reports.document.Table.Cell;
import fr.vigie.reports.document.Text;
import fr.vigie.reports.document.Tone;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Reports to try things on. */
public final class Samples {
  public static final Instant COMPOSED = Instant.parse("2026-09-02T07:30:00Z");
  public static final String EVIDENCE = "{\"minutes\":130,\"plafond\":480}";

  private Samples() {}

  /** A report with one of everything, as a month of availability would be. */
  public static Document.Builder full(int rows) {
    return Document.titled("Disponibilité de Medimail, août 2026", Locale.FRANCE)
        .subject("Engagements de service du 1er au 31 août 2026")
        .author("GRADeS d’essai")
        .header("Vigie · rapport de disponibilité")
        .footer("Vérifiez ce rapport sur la page publique « Vérifier un rapport »")
        .status("PROVISOIRE")
        .createdAt(COMPOSED)
        .lead(
            Text.of("Les deux engagements du mois sont ")
                .strong("tenus")
                .plain(" : 2 h 10 d’indisponibilité sur un plafond de 8 h."))
        .add(figures())
        .heading(2, "Plafonds et consommation")
        .paragraph(
            Text.of("Le plafond ")
                .strong("mensuel")
                .plain(
                    " compte les minutes d’indisponibilité dans la plage contractuelle, de 7 h à"
                        + " 21 h, du lundi au samedi. Les maintenances annoncées au moins cinq"
                        + " jours ouvrés avant sont exclues (article 8.3) ; les exclusions"
                        + " contestées comptent jusqu’à la décision du comité."))
        .add(bars())
        .heading(2, "Le mois, jour par jour")
        .add(strips(31))
        .heading(2, "Douze mois")
        .add(chart())
        .heading(2, "Incidents")
        .heading(3, "Liste des incidents")
        .add(incidents(rows))
        .heading(3, "Pourquoi cette date ?")
        .add(
            new ItemList(
                true,
                List.of(
                    Text.of("Déclaré le lundi 3 août 2026 à 17:40, dans la plage du contrat."),
                    Text.of("Délai garanti de 4 h ouvrées : 20 min le lundi, 3 h 40 le mardi."),
                    Text.of("Échéance : ").strong("mardi 4 août 2026 à 11:40"))))
        .add(
            new ItemList(
                false,
                List.of(
                    Text.of("Calendrier FR, version 2026-1"),
                    Text.of("Contrat hébergeur, version 3, article 8"))))
        .add(
            new Callout(
                Tone.WAITING,
                "Deux périodes sont contestées",
                Text.of(
                    "Le rapport définitif sera publié après la décision du comité de suivi ; le"
                        + " présent document reste vérifiable.")))
        .add(
            new Notes(
                List.of(
                    new Notes.Note("1", Text.of("Temps mesuré par deux sondes indépendantes.")),
                    new Notes.Note("2", Text.of("GTR : garantie de temps de rétablissement.")))))
        .attach(
            new Attachment(
                "mesures.json",
                "application/json",
                "Mesures du mois",
                EVIDENCE.getBytes(StandardCharsets.UTF_8)))
        .attach(
            new Attachment(
                "incidents.csv",
                "text/csv",
                "Incidents du mois",
                "ref;minutes\nINC-118;130\n".getBytes(StandardCharsets.UTF_8)));
  }

  /** One paragraph and one attachment. */
  public static Document.Builder small() {
    return Document.titled("Rapport", Locale.FRANCE)
        .author("GRADeS d’essai")
        .createdAt(COMPOSED)
        .paragraph("Tout va bien.")
        .attach(
            new Attachment(
                "mesures.json",
                "application/json",
                "Mesures",
                EVIDENCE.getBytes(StandardCharsets.UTF_8)));
  }

  public static KeyFigures figures() {
    return new KeyFigures(
        List.of(
            new KeyFigure("Taux du mois", "99,86 %", "Tenu", Tone.KEPT),
            new KeyFigure("Indisponibilité", "2 h 10", "il reste 5 h 50", Tone.SOON),
            new KeyFigure("Incidents bloquants", "3", "1 hors délai", Tone.BROKEN),
            new KeyFigure("Comptes actifs", "12 480", "", Tone.NEUTRAL)));
  }

  public static LimitBars bars() {
    return new LimitBars(
        List.of(
            new LimitBar(
                "Mois : 8 h",
                List.of(
                    new Part(100, Fill.SOLID),
                    new Part(30, Fill.HATCHED),
                    new Part(40, Fill.DOTTED)),
                480,
                "Tenu : 2 h 10 sur 8 h, il reste 5 h 50",
                Tone.KEPT,
                "130 minutes consommées sur 480, dont 30 exclues"),
            new LimitBar(
                "Année : 60 h",
                List.of(new Part(3900, Fill.ALERT)),
                3600,
                "Non tenu : 65 h sur 60 h",
                Tone.BROKEN,
                "3900 minutes consommées sur 3600")),
        List.of(
            new Legend(Fill.SOLID, "consommé"),
            new Legend(Fill.HATCHED, "exclu"),
            new Legend(Fill.DOTTED, "contesté"),
            new Legend(Fill.ALERT, "au-delà du plafond")));
  }

  public static DayStrips strips(int days) {
    var strips = new ArrayList<DayStrips.Strip>();
    for (int day = 1; day <= days; day++) {
      var spans = new ArrayList<DayStrips.Span>();
      if (day % 7 != 2) {
        spans.add(new DayStrips.Span(7 * 3600, 21 * 3600, Fill.OPEN));
      }
      if (day == 6) {
        spans.add(new DayStrips.Span(9 * 3600, 11 * 3600 + 600, Fill.ALERT));
      }
      if (day == 12) {
        spans.add(new DayStrips.Span(12 * 3600, 14 * 3600, Fill.HATCHED));
      }
      if (day == 20) {
        spans.add(new DayStrips.Span(0, DayStrips.DAY, Fill.DOTTED));
      }
      if (day == 25) {
        spans.add(new DayStrips.Span(10 * 3600, 10 * 3600 + 45, Fill.ALERT));
      }
      strips.add(new DayStrips.Strip("jour " + day, Fill.SHADED, spans));
    }
    return new DayStrips(
        "Indisponibilités d’août 2026",
        "Une indisponibilité le 6 de 9 h à 11 h 10, une autre de 45 secondes le 25",
        strips,
        List.of(
            new Legend(Fill.OPEN, "plage du contrat"),
            new Legend(Fill.SHADED, "hors plage"),
            new Legend(Fill.ALERT, "indisponible"),
            new Legend(Fill.HATCHED, "exclu"),
            new Legend(Fill.DOTTED, "inconnu")));
  }

  public static Chart chart() {
    List<String> months =
        List.of(
            "sept.", "oct.", "nov.", "déc.", "janv.", "févr.", "mars", "avril", "mai", "juin",
            "juil.", "août");
    return new Chart(
        "Indisponibilité par mois",
        "Douze mois entre 40 et 520 minutes ; seul janvier dépasse le plafond de 480 minutes",
        "minutes",
        months,
        new Chart.Series(
            "indisponibilité", values(120, 90, 200, 40, 520, 310, 130, 80, 60, 240, 180, 130)),
        Optional.of(
            new Chart.Series(
                "moyenne sur trois mois",
                values(110, 105, 136, 110, 253, 290, 320, 173, 90, 126, 160, 183))),
        Optional.of(new Chart.Limit(480, "plafond 8 h")));
  }

  public static Table incidents(int rows) {
    var table =
        Table.captioned("Incidents du mois, du plus ancien au plus récent")
            .column("Réf.", Align.LEFT, 2)
            .column("Déclaré le", Align.LEFT, 3)
            .column("Objet", Align.LEFT, 5)
            .column("Durée (min)", Align.RIGHT, 2)
            .column("Verdict", Align.LEFT, 2.4)
            .rowHeaders();
    List<Cell> verdicts =
        List.of(
            new Cell("Tenu", Tone.KEPT),
            new Cell("Non tenu", Tone.BROKEN),
            new Cell("En cours", Tone.SOON),
            new Cell("Suspendu", Tone.WAITING),
            Cell.of("Sans contrat"));
    IntStream.rangeClosed(1, rows)
        .forEach(
            i ->
                table.row(
                    List.of(
                        Cell.of("INC-" + i),
                        Cell.of("lundi 3 août 2026, 17:" + (10 + i % 50)),
                        Cell.of(
                            i % 5 == 0
                                ? "Envoi impossible vers les établissements d’un autre opérateur"
                                : "Lenteur du webmail"),
                        Cell.of(Integer.toString(i * 37 % 400)),
                        verdicts.get(i % verdicts.size()))));
    return table.total("Total", "", rows + " incidents", "4 812", "").build();
  }

  private static List<OptionalDouble> values(double... values) {
    return DoubleStream.of(values).mapToObj(OptionalDouble::of).toList();
  }
}
