package fr.vigie.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import fr.vigie.reports.Conformance;
import fr.vigie.reports.Samples;
import fr.vigie.reports.Structure;
import fr.vigie.reports.document.Attachment;
import fr.vigie.reports.document.Document;
import fr.vigie.reports.document.Letterhead;
import fr.vigie.reports.document.Notes;
import fr.vigie.reports.document.Table;
import fr.vigie.reports.document.Table.Align;
import fr.vigie.reports.document.Text;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfRendererTest {
  private final PdfRenderer renderer = new PdfRenderer();

  @Test
  void a_report_with_one_of_everything_is_archivable_and_accessible() throws Exception {
    Conformance.assertArchivableAndAccessible(renderer.render(Samples.full(30).build()));
  }

  @Test
  void a_report_of_one_paragraph_is_archivable_and_accessible() throws Exception {
    Conformance.assertArchivableAndAccessible(renderer.render(Samples.small().build()));
  }

  @Test
  void a_letter_is_archivable_and_accessible_and_read_in_its_order() throws Exception {
    byte[] pdf = renderer.render(letter(4));

    Conformance.assertArchivableAndAccessible(pdf);
    assertThat(Structure.texts(pdf, "H1")).containsExactly("Objet : une lettre");
    assertThat(pageTexts(pdf)).hasSize(1);
  }

  @Test
  void the_signature_of_a_long_letter_stays_in_one_piece() throws Exception {
    byte[] pdf = renderer.render(letter(60));

    Conformance.assertArchivableAndAccessible(pdf);
    List<String> pages = pageTexts(pdf);
    assertThat(pages.get(pages.size() - 1)).contains("Pour l'organisme").contains("La direction");
  }

  private static Document letter(int paragraphs) {
    Document.Builder letter =
        Document.titled("Objet : une lettre", Locale.FRENCH)
            .author("Un organisme")
            .createdAt(Instant.parse("2026-03-05T11:00:00Z"))
            .letterhead(
                new Letterhead(
                    List.of("Un organisme", "1 place de la Mairie", "59000 Lille"),
                    List.of("Une personne", "12 rue des Lilas", "62000 Arras"),
                    "Lille, le 5 mars 2026",
                    List.of("Notre référence : 12")));
    for (int i = 0; i < paragraphs; i++) {
      letter.paragraph("Un paragraphe de cette lettre, le " + i + "e, qui tient sur une ligne.");
    }
    return letter.signature(Text.of("Pour l'organisme\nLa direction")).build();
  }

  @Test
  void the_same_document_gives_the_same_bytes() {
    byte[] first = renderer.render(Samples.full(40).build());

    assertThat(renderer.render(Samples.full(40).build())).isEqualTo(first);
  }

  @Test
  void another_attachment_gives_another_file_identifier() throws IOException {
    byte[] with = renderer.render(Samples.full(2).build());
    Attachment more = new Attachment("plus.txt", "text/plain", "", new byte[] {1});
    byte[] without = renderer.render(Samples.full(2).attach(more).build());

    assertThat(identifier(with)).isNotEqualTo(identifier(without));
  }

  @Test
  void the_headers_of_a_long_table_are_seen_on_each_page_and_said_once() throws IOException {
    byte[] pdf = renderer.render(Samples.small().add(Samples.incidents(200)).build());

    assertThat(pageTexts(pdf)).hasSizeGreaterThan(4).allMatch(text -> text.contains("Verdict"));
    assertThat(Structure.texts(pdf, "TH")).filteredOn("Verdict"::equals).hasSize(1);
    assertThat(Structure.texts(pdf, "TR")).hasSize(202);
  }

  @Test
  void each_cell_is_said_in_its_place_and_its_row_is_named() throws IOException {
    var elements = Structure.of(renderer.render(Samples.small().add(Samples.incidents(3)).build()));

    assertThat(elements.stream().filter(element -> element.type().startsWith("T")))
        .extracting(Structure.Element::type, Structure.Element::text)
        .contains(tuple("TH", "INC-2"), tuple("TD", "En cours"));
  }

  @Test
  void every_picture_has_words_in_its_place() throws IOException {
    var figures =
        Structure.of(renderer.render(Samples.full(1).build())).stream()
            .filter(element -> element.type().equals("Figure"))
            .toList();

    assertThat(figures).hasSize(4).allMatch(figure -> !figure.alternative().isBlank());
  }

  @Test
  void headings_are_nested_and_become_bookmarks() throws IOException {
    byte[] pdf = renderer.render(Samples.full(1).build());

    assertThat(Structure.texts(pdf, "H1")).containsExactly("Disponibilité de Medimail, août 2026");
    assertThat(Structure.texts(pdf, "H2")).contains("Plafonds et consommation", "Incidents");
    assertThat(Structure.texts(pdf, "H3")).contains("Liste des incidents");
    try (var document = Loader.loadPDF(pdf)) {
      var title = document.getDocumentCatalog().getDocumentOutline().getFirstChild();
      assertThat(title.getTitle()).startsWith("Disponibilité");
      assertThat(title.children()).hasSize(4);
    }
  }

  @Test
  void a_heading_stays_with_the_picture_that_follows_it() throws IOException {
    byte[] pdf = renderer.render(Samples.full(1).build());

    assertThat(pageTexts(pdf))
        .filteredOn(text -> text.contains("Le mois, jour par jour"))
        .singleElement(STRING)
        .contains("Indisponibilités d’août 2026");
  }

  @Test
  void accents_quotes_and_no_break_spaces_are_read_back_as_written() throws IOException {
    String text = "« Où ça ? » — à l’œuvre, 1\u202f234,56 €, Ångström, ≥ 99,9 %";
    byte[] pdf = renderer.render(Samples.small().paragraph(text).build());

    assertThat(Structure.texts(pdf, "P")).contains(text);
  }

  @Test
  void characters_that_the_typeface_lacks_become_a_white_square() throws Exception {
    byte[] pdf =
        renderer.render(
            Samples.small().paragraph("état 🚑 漢 \u0000\uFFFE\uD800 e\u0301\u2011\u200B.").build());

    assertThat(Structure.texts(pdf, "P")).contains("état □ □  □□ é-.");
    Conformance.assertArchivableAndAccessible(pdf);
  }

  @Test
  void a_word_wider_than_its_column_is_broken_and_nothing_is_lost() throws Exception {
    String word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten".repeat(9);
    var table = Table.captioned("Étroit");
    for (int i = 0; i < 9; i++) {
      table.column("Colonne " + i, Align.CENTRE, 1);
    }
    table.row(word, "a", "b", "c", "d", "e", "f", "g", "");
    byte[] pdf = renderer.render(Samples.small().paragraph(word).add(table.build()).build());

    assertThat(Structure.texts(pdf, "TD")).contains(word);
    assertThat(Structure.texts(pdf, "P")).contains(word);
    Conformance.assertArchivableAndAccessible(pdf);
  }

  @Test
  void a_row_higher_than_a_page_goes_on_over_the_next_pages() throws Exception {
    String text = "mot ".repeat(4_000).strip();
    var table =
        Table.captioned("Haut")
            .column("Une", Align.LEFT, 1)
            .column("Deux", Align.LEFT, 1)
            .row(text, "court")
            .build();
    byte[] pdf = renderer.render(Samples.small().add(table).build());

    assertThat(pageTexts(pdf)).hasSizeGreaterThan(2);
    assertThat(Structure.texts(pdf, "TD")).contains(text, "court");
    Conformance.assertArchivableAndAccessible(pdf);
  }

  @Test
  void a_long_text_goes_over_pages_as_one_paragraph() throws Exception {
    String text = "phrase après phrase, ".repeat(900).strip();
    byte[] pdf =
        renderer.render(
            Samples.small()
                .paragraph(text)
                .add(new Notes(List.of(new Notes.Note("*", Text.of(text)))))
                .build());

    assertThat(Structure.texts(pdf, "P")).filteredOn(text::equals).hasSize(2);
    Conformance.assertArchivableAndAccessible(pdf);
  }

  @Test
  void an_empty_table_and_a_year_of_days_have_their_place() throws Exception {
    var empty = Table.captioned("Rien").column("Une", Align.LEFT, 1).build();

    Conformance.assertArchivableAndAccessible(
        renderer.render(Samples.small().add(empty).add(Samples.strips(366)).build()));
  }

  @Test
  void attachments_come_back_as_they_went_in() throws IOException {
    try (var pdf = Loader.loadPDF(renderer.render(Samples.full(1).build()))) {
      var files = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
      assertThat(files).containsOnlyKeys("incidents.csv", "mesures.json");
      var file = files.get("mesures.json");
      assertThat(file.getEmbeddedFile().toByteArray()).asString().isEqualTo(Samples.EVIDENCE);
      assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Data");
    }
  }

  private static String identifier(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return document.getDocument().getDocumentID().getString(0);
    }
  }

  private static List<String> pageTexts(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var texts = new ArrayList<String>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        texts.add(stripper.getText(document));
      }
      return texts;
    }
  }
}
