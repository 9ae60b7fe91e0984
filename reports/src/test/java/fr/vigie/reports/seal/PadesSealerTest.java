package fr.vigie.reports.seal;

import static fr.vigie.reports.SealedSamples.KEYS;
import static fr.vigie.reports.SealedSamples.PASSWORD;
import static fr.vigie.reports.SealedSamples.PKCS12;
import static fr.vigie.reports.SealedSamples.SEALED;
import static fr.vigie.reports.SealedSamples.SEALER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.reports.Conformance;
import fr.vigie.reports.Samples;
import fr.vigie.reports.SealedSamples;
import fr.vigie.reports.pdf.PdfRenderer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PadesSealerTest {

  @Test
  void a_sealed_report_stays_archivable_and_accessible() throws Exception {
    byte[] pdf = new PdfRenderer().render(Samples.full(30).build());

    Conformance.assertArchivableAndAccessible(SealedSamples.seal(pdf));
  }

  @Test
  void sealing_appends_and_leaves_the_report_as_it_was() {
    byte[] pdf = new PdfRenderer().render(Samples.small().build());
    byte[] sealed = SealedSamples.seal(pdf);

    assertThat(Arrays.copyOf(sealed, pdf.length)).isEqualTo(pdf);
  }

  @Test
  void the_seal_certifies_that_nothing_may_be_changed() throws Exception {
    try (var pdf = Loader.loadPDF(SealedSamples.small())) {
      var permissions = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PERMS);
      var reference =
          permissions.getCOSDictionary(COSName.DOCMDP).getCOSArray(COSName.getPDFName("Reference"));
      var parameters =
          ((COSDictionary) reference.getObject(0))
              .getCOSDictionary(COSName.getPDFName("TransformParams"));
      assertThat(parameters.getInt(COSName.P)).isEqualTo(1);
    }
  }

  @Test
  void many_threads_seal_with_one_sealer() throws Exception {
    byte[] pdf = new PdfRenderer().render(Samples.small().build());
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<byte[]> seal = () -> SEALER.seal(pdf, SEALED);
      for (var sealed : threads.invokeAll(List.of(seal, seal, seal, seal, seal, seal))) {
        assertThat(sealed.get()).hasSizeGreaterThan(pdf.length);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void a_timestamp_authority_out_of_reach_is_a_clean_refusal() {
    var nowhere =
        TimestampAuthority.remote(URI.create("http://127.0.0.1:9/tsa"), Duration.ofSeconds(2));
    var sealer = new PadesSealer(KEYS, nowhere);
    byte[] pdf = new PdfRenderer().render(Samples.small().build());

    assertThatThrownBy(() -> sealer.seal(pdf, SEALED)).isInstanceOf(SealingException.class);
  }

  @Test
  void what_is_no_pdf_cannot_be_sealed() {
    byte[] text = "bonjour".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> SEALER.seal(text, SEALED)).isInstanceOf(SealingException.class);
  }

  @Test
  void test_keys_say_what_they_are_and_last_ten_years() {
    SealCertificate certificate = KEYS.certificate();

    assertThat(certificate.test()).isTrue();
    assertThat(certificate.name()).isEqualTo("Cachet d’essai, Vigie");
    assertThat(certificate.organisation()).isEqualTo("GRADeS");
    assertThat(certificate.validFrom()).isEqualTo("2026-09-02T08:00:00Z");
    assertThat(certificate.validTo()).isEqualTo("2036-09-02T08:00:00Z");
    assertThat(certificate.fingerprint()).matches("[0-9a-f]{64}");
    assertThat(KEYS.anchors()).hasSize(1);
  }

  @Test
  void a_wrong_password_and_a_damaged_file_are_refused() {
    assertThatThrownBy(() -> InstanceKeys.load(PKCS12, "faux".toCharArray()))
        .isInstanceOf(SealingException.class);
    assertThatThrownBy(() -> InstanceKeys.load(Arrays.copyOf(PKCS12, 100), PASSWORD))
        .isInstanceOf(SealingException.class);
  }

  @Test
  void a_password_that_the_platform_cannot_keep_is_refused_in_words() {
    char[] password = "été".toCharArray();

    assertThatThrownBy(
            () -> InstanceKeys.createTest(SealedSamples.names("Essai"), SEALED, password))
        .isInstanceOf(SealingException.class)
        .hasMessageContaining("ASCII");
  }

  @Test
  void keys_are_made_once_and_found_again(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("keys.p12");
    var names = SealedSamples.names("Essai");

    InstanceKeys made = InstanceKeys.loadOrCreateTest(file, names, SEALED, PASSWORD);
    InstanceKeys found = InstanceKeys.loadOrCreateTest(file, names, SEALED, PASSWORD);

    assertThat(found.certificate()).isEqualTo(made.certificate());
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
  }
}
