package fr.vigie.reports.verify;

import static fr.vigie.reports.SealedSamples.FOREIGN;
import static fr.vigie.reports.SealedSamples.KEYS;
import static fr.vigie.reports.SealedSamples.LATER;
import static fr.vigie.reports.SealedSamples.SEALED;
import static fr.vigie.reports.SealedSamples.TRUST;
import static fr.vigie.reports.verify.Forgeries.codes;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.reports.Samples;
import fr.vigie.reports.SealedSamples;
import fr.vigie.reports.pdf.PdfRenderer;
import fr.vigie.reports.seal.PadesSealer;
import fr.vigie.reports.seal.TimestampAuthority;
import fr.vigie.reports.verify.Problem.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReportVerifierTest {
  private final ReportVerifier verifier = new ReportVerifier(Limits.DEFAULT);
  private final byte[] sealed = SealedSamples.small();

  @Test
  void a_sealed_report_is_genuine_and_gives_its_evidence_back() {
    byte[] full = SealedSamples.seal(new PdfRenderer().render(Samples.full(50).build()));
    Verification verification = verify(full);

    assertThat(verification.problems()).isEmpty();
    assertThat(verification.genuine()).isTrue();
    assertThat(verification.intact()).isTrue();
    assertThat(verification.trusted()).isTrue();
    assertThat(verification.testSignature()).isTrue();
    assertThat(verification.signer()).contains(KEYS.certificate());
    assertThat(verification.signedAt()).contains(SEALED);
    assertThat(verification.level()).isEqualTo("PAdES-BASELINE-T");
    assertThat(verification.attachments())
        .containsExactlyInAnyOrderElementsOf(Samples.full(50).build().attachments());
  }

  @Test
  void a_report_of_retired_keys_stays_genuine() {
    List<X509Certificate> certificates = new ArrayList<>(FOREIGN.anchors());
    certificates.addAll(KEYS.anchors());

    assertThat(verifier.verify(sealed, Trust.in(certificates), LATER).genuine()).isTrue();
  }

  @Test
  void an_unsealed_report_is_unsigned() {
    byte[] pdf = new PdfRenderer().render(Samples.small().build());

    assertThat(codes(verify(pdf))).containsExactly(Code.UNSIGNED);
  }

  @Test
  void a_flipped_bit_in_the_content_is_an_alteration() {
    int inStream = Forgeries.indexOf(sealed, "/Producer");
    Verification verification = verify(Forgeries.flip(sealed, inStream + 12));

    assertThat(codes(verification)).contains(Code.CONTENT_ALTERED);
    assertThat(verification.intact()).isFalse();
    assertThat(verification.attachments()).isEmpty();
  }

  @Test
  void a_flipped_bit_in_the_evidence_is_an_alteration() {
    int dictionary = Forgeries.indexOf(sealed, "/EmbeddedFile");
    int stream =
        dictionary
            + Forgeries.indexOf(Arrays.copyOfRange(sealed, dictionary, sealed.length), "stream");

    for (int i = 8; i < 24; i++) {
      assertThat(codes(verify(Forgeries.flip(sealed, stream + i))))
          .as("byte %d of the packed evidence", i)
          .containsExactly(Code.CONTENT_ALTERED);
    }
  }

  @Test
  void no_flipped_bit_goes_unnoticed() {
    var revision = SignedRevision.in(sealed).orElseThrow();
    var random = new Random(7);
    for (int i = 0; i < 40; i++) {
      int at = random.nextInt(revision.gapStart());
      assertThat(verify(Forgeries.flip(sealed, at)).genuine()).as("byte %d", at).isFalse();
    }
    for (int at = revision.gapEnd(); at < sealed.length; at += 41) {
      assertThat(verify(Forgeries.flip(sealed, at)).genuine()).as("byte %d", at).isFalse();
    }
  }

  /** A signature cannot cover itself: a bit of its envelope may change nothing that is said. */
  @Test
  void a_flipped_bit_in_the_signature_itself_is_noticed_or_says_the_same() {
    var revision = SignedRevision.in(sealed).orElseThrow();
    Verification genuine = verify(sealed);
    for (int at = revision.gapStart(); at < revision.gapEnd(); at += 601) {
      Verification verification = verify(Forgeries.flip(sealed, at));
      assertThat(!verification.genuine() || verification.equals(genuine))
          .as("byte %d", at)
          .isTrue();
    }
  }

  @Test
  void something_hidden_behind_the_signature_in_its_reserved_room_is_an_alteration() {
    var revision = SignedRevision.in(sealed).orElseThrow();

    assertThat(codes(verify(Forgeries.flip(sealed, revision.gapEnd() - 2))))
        .containsExactly(Code.CONTENT_ALTERED);
  }

  @Test
  void a_page_painted_over_afterwards_is_a_change_after_signing() throws IOException {
    Verification verification = verify(Forgeries.paintOver(sealed));

    assertThat(codes(verification)).containsExactly(Code.CHANGED_AFTER_SIGNING);
    assertThat(verification.intact()).isFalse();
    assertThat(verification.signer()).isPresent();
    assertThat(verification.attachments()).hasSize(1);
  }

  @Test
  void a_change_that_nobody_sees_is_a_change_after_signing() throws IOException {
    assertThat(codes(verify(Forgeries.changeMetadata(sealed))))
        .containsExactly(Code.CHANGED_AFTER_SIGNING);
  }

  @Test
  void a_single_byte_after_the_end_is_a_change_after_signing() {
    Verification verification = verify(Arrays.copyOf(sealed, sealed.length + 1));

    assertThat(verification.problems())
        .containsExactly(Problem.of(Code.CHANGED_AFTER_SIGNING, "1"));
  }

  @Test
  void a_replaced_attachment_is_named_and_the_signed_one_handed_back() throws IOException {
    byte[] forged = Forgeries.replaceAttachment(sealed, "mesures.json", "{\"minutes\":3}");
    Verification verification = verify(forged);

    assertThat(codes(verification))
        .containsExactly(Code.CHANGED_AFTER_SIGNING, Code.ATTACHMENT_REPLACED);
    assertThat(verification.problems())
        .contains(Problem.of(Code.ATTACHMENT_REPLACED, "mesures.json"));
    assertThat(verification.attachments().get(0).bytes())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(Samples.EVIDENCE);
  }

  @Test
  void a_signature_hidden_by_an_update_is_still_found() throws IOException {
    Verification verification = verify(Forgeries.hideSignature(sealed));

    assertThat(codes(verification)).containsExactly(Code.CHANGED_AFTER_SIGNING);
    assertThat(verification.signer()).contains(KEYS.certificate());
  }

  @Test
  void another_signer_under_our_name_is_unknown() {
    var forger = new PadesSealer(FOREIGN, TimestampAuthority.local(FOREIGN));
    byte[] pdf = new PdfRenderer().render(Samples.small().build());
    Verification verification = verify(forger.seal(pdf, SEALED));

    assertThat(codes(verification)).containsExactly(Code.UNKNOWN_SIGNER, Code.TIMESTAMP_INVALID);
    assertThat(verification.trusted()).isFalse();
    assertThat(verification.intact()).isTrue();
    assertThat(verification.signer().orElseThrow().fingerprint())
        .isNotEqualTo(KEYS.certificate().fingerprint());
  }

  @Test
  void a_second_signature_over_ours_is_a_change_after_signing() throws IOException {
    byte[] painted = Forgeries.hideSignature(sealed);
    var forger = new PadesSealer(FOREIGN, TimestampAuthority.local(FOREIGN));
    Verification verification = verify(forger.seal(painted, SEALED));

    assertThat(codes(verification)).containsExactly(Code.CHANGED_AFTER_SIGNING);
  }

  @Test
  void our_seal_with_a_foreign_timestamp_lacks_a_valid_time() {
    var sealer = new PadesSealer(KEYS, TimestampAuthority.local(FOREIGN));
    byte[] pdf = new PdfRenderer().render(Samples.small().build());
    Verification verification = verify(sealer.seal(pdf, SEALED));

    assertThat(codes(verification)).containsExactly(Code.TIMESTAMP_INVALID);
    assertThat(verification.signedAt()).isEmpty();
  }

  @Test
  void a_seal_without_a_timestamp_lacks_one() {
    assertThat(codes(verify(UntimedSeal.seal(SealedSamples.PKCS12, SealedSamples.PASSWORD))))
        .containsExactly(Code.TIMESTAMP_MISSING);
  }

  @Test
  void a_seal_is_not_genuine_at_an_instant_before_its_keys_existed() {
    var before = SEALED.minus(Duration.ofDays(30));

    assertThat(verifier.verify(sealed, TRUST, before).genuine()).isFalse();
  }

  @Test
  void a_page_taken_out_and_the_file_saved_anew_is_rewritten() throws IOException {
    byte[] full = SealedSamples.seal(new PdfRenderer().render(Samples.full(80).build()));

    assertThat(codes(verify(Forgeries.removePage(full)))).containsExactly(Code.REWRITTEN);
  }

  @Test
  void a_signature_taken_out_and_the_file_saved_anew_is_unsigned() throws IOException {
    assertThat(codes(verify(Forgeries.removeSignature(sealed)))).containsExactly(Code.UNSIGNED);
  }

  @Test
  void an_encrypted_file_is_named_so() throws IOException {
    byte[] pdf = new PdfRenderer().render(Samples.small().build());

    assertThat(codes(verify(Forgeries.encrypt(pdf, "secret")))).containsExactly(Code.ENCRYPTED);
    assertThat(codes(verify(Forgeries.encrypt(pdf, "")))).containsExactly(Code.ENCRYPTED);
  }

  @Test
  void what_is_no_pdf_is_named_so() {
    assertThat(codes(verify(new byte[0]))).containsExactly(Code.NOT_A_PDF);
    assertThat(codes(verify("PK\u0003\u0004".getBytes(StandardCharsets.UTF_8))))
        .containsExactly(Code.NOT_A_PDF);
    byte[] noise = new byte[100_000];
    new Random(1).nextBytes(noise);
    assertThat(codes(verify(noise))).containsExactly(Code.NOT_A_PDF);
  }

  @Test
  void a_file_cut_anywhere_is_refused_cleanly() {
    for (int length = 10; length < sealed.length; length += 1_009) {
      assertThat(verify(Arrays.copyOf(sealed, length)).genuine()).isFalse();
    }
  }

  @Test
  void noise_behind_a_pdf_header_is_refused_cleanly() {
    byte[] noise = new byte[50_000];
    new Random(2).nextBytes(noise);
    System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8), 0, noise, 0, 9);

    assertThat(codes(verify(noise))).containsAnyOf(Code.MALFORMED, Code.UNSIGNED);
  }

  @Test
  void arrays_in_arrays_without_end_are_refused_cleanly() {
    String deep = "%PDF-1.7\n1 0 obj " + "[".repeat(500_000) + " endobj\ntrailer <</Root 1 0 R>>";

    assertThat(verify(deep.getBytes(StandardCharsets.UTF_8)).genuine()).isFalse();
  }

  @Test
  void a_file_above_the_limit_is_not_read(@TempDir Path folder) throws IOException {
    var strict = new ReportVerifier(new Limits(100, 1_000));
    Path file = Files.write(folder.resolve("report.pdf"), sealed);

    assertThat(strict.verify(sealed, TRUST, LATER).problems())
        .containsExactly(Problem.of(Code.TOO_LARGE, "100"));
    assertThat(codes(strict.verify(file, TRUST, LATER))).containsExactly(Code.TOO_LARGE);
    assertThat(verifier.verify(file, TRUST, LATER).genuine()).isTrue();
  }

  @Test
  void a_file_that_unpacks_without_end_is_not_unpacked() throws IOException {
    var strict = new ReportVerifier(new Limits(10_000_000, 5_000_000));

    assertThat(codes(strict.verify(Forgeries.bomb(8_000_000, 1), TRUST, LATER)))
        .containsExactly(Code.EXPANDS_TOO_FAR);
    assertThat(codes(strict.verify(Forgeries.bomb(8_000_000, 2), TRUST, LATER)))
        .containsExactly(Code.EXPANDS_TOO_FAR);
    assertThat(codes(strict.verify(Forgeries.bomb(8_000_000, 6), TRUST, LATER)))
        .containsExactly(Code.EXPANDS_TOO_FAR);
    assertThat(codes(strict.verify(Forgeries.bomb(1_000_000, 1), TRUST, LATER)))
        .containsExactly(Code.UNSIGNED);
  }

  @Test
  void a_compression_that_no_report_uses_is_not_unpacked() {
    String lzw = "%PDF-1.7\n1 0 obj <</Filter /L#5aWDecode /Length 3>> stream\nabc endstream";

    assertThat(codes(verify(lzw.getBytes(StandardCharsets.UTF_8))))
        .containsExactly(Code.EXPANDS_TOO_FAR);
  }

  private Verification verify(byte[] file) {
    return verifier.verify(file, TRUST, LATER);
  }
}
