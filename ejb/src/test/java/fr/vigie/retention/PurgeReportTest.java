package fr.vigie.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.OrganisationKind;
import fr.vigie.directory.OrganisationView;
import fr.vigie.reports.document.Document;
import fr.vigie.reports.document.Heading;
import fr.vigie.reports.document.Paragraph;
import fr.vigie.rights.PieceKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PurgeReportTest {
  private static final Instant CLOSED = Instant.parse("2020-04-01T09:00:00Z");
  private static final Instant ERASED = Instant.parse("2026-11-22T09:00:00Z");

  @Test
  void a_certificate_says_everything_in_french_then_in_english_and_marks_the_change() {
    Document certificate = report(List.of()).compose(ERASED);

    assertThat(certificate.title()).isEqualTo("Certificat d'effacement / Certificate of erasure");
    assertThat(certificate.language()).isEqualTo(Locale.FRENCH);
    List<Heading> headings = all(certificate, Heading.class);
    int english =
        headings.indexOf(new Heading(2, "Certificate of erasure", Optional.of(Locale.ENGLISH)));
    assertThat(english).isPositive();
    assertThat(headings.subList(0, english)).extracting(Heading::level).containsOnly(2);
    assertThat(headings.subList(english + 1, headings.size()))
        .hasSize(english)
        .extracting(Heading::level)
        .containsOnly(3);
    assertThat(all(certificate, Paragraph.class))
        .extracting(Paragraph::toString)
        .anyMatch(text -> text.contains("Les données personnelles d'un dossier clos"))
        .anyMatch(text -> text.contains("The personal data of one closed case were erased"));
  }

  @Test
  void every_kind_of_file_has_a_name_in_both_languages() {
    List<DestroyedFile> files =
        Stream.of(PieceKind.values())
            .map(
                kind ->
                    new DestroyedFile(UUID.randomUUID(), kind.name(), 7, "0".repeat(64), ERASED))
            .toList();

    assertThat(report(files).compose(ERASED).attachments()).hasSize(1);
  }

  @Test
  void both_languages_have_the_same_words() {
    var evidenceOfNothing = List.of("attachment");

    assertThat(bundle(Locale.ENGLISH).keySet())
        .containsExactlyInAnyOrderElementsOf(
            bundle(Locale.FRENCH).keySet().stream()
                .filter(key -> !evidenceOfNothing.contains(key))
                .toList());
  }

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle(
        "fr.vigie.retention.purge",
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static <T> List<T> all(Document document, Class<T> kind) {
    return document.blocks().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static PurgeReport report(List<DestroyedFile> files) {
    var erased =
        new ErasedCase(
            UUID.randomUUID(), "DR-2020-0001", UUID.randomUUID(), CLOSED, ErasedData.words(3, 2));
    return new PurgeReport(
        new OrganisationView(
            erased.organisation(), "STR-001", "Clinique", OrganisationKind.STRUCTURE, "FR", false),
        List.of(new Redaction(erased, "P5Y", ERASED)),
        files);
  }
}
