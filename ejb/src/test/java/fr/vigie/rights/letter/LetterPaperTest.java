package fr.vigie.rights.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.reports.document.Document;
import fr.vigie.reports.pdf.PdfRenderer;
import fr.vigie.rights.letter.LetterPaper.Sheet;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterPaperTest {
  private static final LetterWords FRENCH = LetterWords.in("fr");
  private static final LetterheadView SENDER =
      new LetterheadView(
          UUID.randomUUID(),
          "CH-1",
          "Centre hospitalier d'exemple",
          "1 place de l'Hôpital\n59000 Lille",
          "Lille",
          "dpo@ch.example",
          1);

  @ParameterizedTest
  @EnumSource
  void every_letter_fits_its_paper_and_says_what_it_is_to_programs(LetterKind kind)
      throws IOException {
    try (var pdf = Loader.loadPDF(new PdfRenderer().render(letter(kind, SENDER)))) {
      assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(2);
      assertThat(pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames())
          .containsKey("letter.json");
    }
  }

  @Test
  void a_refusal_shows_who_writes_to_whom_when_and_the_remedies() throws IOException {
    byte[] pdf = new PdfRenderer().render(letter(LetterKind.REFUSAL, SENDER));

    assertThat(text(pdf))
        .contains("59000 Lille")
        .contains("12 rue des Lilas")
        .contains("Lille, le 7 avril 2026")
        .contains("Objet : Réponse à votre demande DR-2026-0031")
        .contains("CNIL")
        .contains("CADA")
        .contains("Pour Centre hospitalier d'exemple");
  }

  @Test
  void a_sender_of_whom_nothing_is_known_but_the_name_still_writes() throws IOException {
    var blank = new LetterheadView(UUID.randomUUID(), "X", "Structure", "", "", "", 0);

    assertThat(text(new PdfRenderer().render(letter(LetterKind.REMINDER, blank))))
        .contains("Le 7 avril 2026");
  }

  private static Document letter(LetterKind kind, LetterheadView sender) {
    LetterWords.Wording template = FRENCH.builtIn(kind);
    SampleLetter sample =
        SampleLetter.of(
            TemplateText.read(template.subject()), TemplateText.read(template.text()), FRENCH);
    var sheet =
        new Sheet(
            "DR-2026-0031",
            sender,
            sender.name(),
            List.of("Camille Exemple", "12 rue des Lilas", "62000 Arras"),
            sample.subject(),
            sample.text(),
            Instant.parse("2026-04-07T10:00:00Z"));
    var written = new NewLetter(kind, "fr", 0, "s", "t", "", Set.of(), List.of(), List.of());
    return new LetterPaper(FRENCH)
        .signed(sheet, SignedFacts.of("DR-2026-0031", written, Set.of(), FRENCH));
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
    }
  }
}
