package fr.vigie.reports.verify;

import fr.vigie.reports.document.Attachment;
import fr.vigie.reports.verify.Problem.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Says whether a file is a report as it was sealed. A sealed report is one signed state and nothing
 * after it: any byte more is a change. Works offline; holds no state and serves all threads.
 */
public final class ReportVerifier {
  private static final byte[] MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  /** Where readers still look for the start of a file. */
  private static final int MAGIC_WITHIN = 1_024;

  private final Limits limits;

  public ReportVerifier(Limits limits) {
    this.limits = limits;
  }

  /**
   * Verifies a file on disk, which is not read if it is too large.
   *
   * @param at the instant for which the question is asked
   * @throws IOException if the file cannot be read
   */
  public Verification verify(Path file, Trust trust, Instant at) throws IOException {
    if (Files.size(file) > limits.bytes()) {
      return tooLarge();
    }
    return verify(Files.readAllBytes(file), trust, at);
  }

  /**
   * Verifies a file in memory.
   *
   * @param at the instant for which the question is asked
   */
  public Verification verify(byte[] file, Trust trust, Instant at) {
    if (file.length > limits.bytes()) {
      return tooLarge();
    }
    if (!isPdf(file)) {
      return Verification.impossible(Problem.of(Code.NOT_A_PDF));
    }
    if (!Expansion.isWithin(file, limits.expandedBytes())) {
      String limit = Long.toString(limits.expandedBytes());
      return Verification.impossible(Problem.of(Code.EXPANDS_TOO_FAR, limit));
    }
    try {
      return read(file, trust, at);
    } catch (InvalidPasswordException e) {
      return Verification.impossible(Problem.of(Code.ENCRYPTED));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // the libraries throw whatever damage makes them stumble over
      return Verification.impossible(unreadable(file));
    }
  }

  /** A sealed file could be read when it was sealed: if it cannot now, we know why. */
  private static Problem unreadable(byte[] file) {
    Optional<SignedRevision> revision = SignedRevision.in(file);
    if (revision.isEmpty()) {
      return Problem.of(Code.MALFORMED);
    }
    int appended = file.length - revision.get().end();
    return appended > 0
        ? Problem.of(Code.CHANGED_AFTER_SIGNING, Integer.toString(appended))
        : Problem.of(Code.CONTENT_ALTERED);
  }

  private Verification read(byte[] file, Trust trust, Instant at) throws IOException {
    List<Attachment> shown;
    boolean hasSignature;
    try (PDDocument pdf = Loader.loadPDF(file)) {
      if (pdf.isEncrypted()) {
        return Verification.impossible(Problem.of(Code.ENCRYPTED));
      }
      hasSignature = !pdf.getSignatureDictionaries().isEmpty();
      shown = Enclosed.in(pdf, limits.expandedBytes());
    }
    Optional<SignedRevision> revision = SignedRevision.in(file);
    if (revision.isEmpty()) {
      return Verification.impossible(Problem.of(hasSignature ? Code.REWRITTEN : Code.UNSIGNED));
    }
    byte[] signedFile = revision.get().of(file);
    List<Attachment> signed;
    try (PDDocument pdf = Loader.loadPDF(signedFile)) {
      // more than one, or none where the bytes show one: not how a report was sealed
      if (pdf.getSignatureDictionaries().size() != 1) {
        return Verification.impossible(Problem.of(Code.REWRITTEN));
      }
      signed = Enclosed.in(pdf, limits.expandedBytes());
    }
    Optional<Seal> seal = new SealJudge(trust, at).judge(signedFile);
    if (seal.isEmpty()) {
      return Verification.impossible(Problem.of(Code.REWRITTEN));
    }
    boolean unaltered = seal.get().unaltered() && revision.get().hasPaddingOfZeros(file);
    int appended = file.length - revision.get().end();
    return verification(seal.get(), unaltered, appended, signed, shown);
  }

  /** Sets what the signature covers against what the file shows. */
  private static Verification verification(
      Seal seal, boolean unaltered, int appended, List<Attachment> signed, List<Attachment> shown) {
    List<Problem> problems = new ArrayList<>(seal.problems());
    if (seal.unaltered() && !unaltered) {
      problems.add(Problem.of(Code.CONTENT_ALTERED));
    }
    if (unaltered) {
      for (String name : different(signed, shown)) {
        problems.add(Problem.of(Code.ATTACHMENT_REPLACED, name));
      }
    }
    if (appended > 0) {
      problems.add(Problem.of(Code.CHANGED_AFTER_SIGNING, Integer.toString(appended)));
    }
    return new Verification(
        unaltered && appended == 0,
        seal.trusted(),
        seal.signer(),
        seal.signedAt(),
        seal.level(),
        problems,
        unaltered ? signed : List.of());
  }

  /** The names of attachments that are in one list only, or not the same in both. */
  private static List<String> different(List<Attachment> signed, List<Attachment> shown) {
    Map<String, List<Attachment>> byName = new TreeMap<>();
    signed.forEach(each -> byName.computeIfAbsent(each.name(), n -> new ArrayList<>()).add(each));
    Map<String, List<Attachment>> shownByName = new TreeMap<>();
    shown.forEach(
        each -> shownByName.computeIfAbsent(each.name(), n -> new ArrayList<>()).add(each));
    List<String> names = new ArrayList<>();
    byName.forEach(
        (name, attachments) -> {
          if (!attachments.equals(shownByName.remove(name))) {
            names.add(name);
          }
        });
    names.addAll(shownByName.keySet());
    return names;
  }

  private Verification tooLarge() {
    return Verification.impossible(Problem.of(Code.TOO_LARGE, Long.toString(limits.bytes())));
  }

  private static boolean isPdf(byte[] file) {
    for (int i = 0; i < Math.min(file.length, MAGIC_WITHIN); i++) {
      if (file[i] == MAGIC[0] && Bytes.startsWith(file, i, MAGIC)) {
        return true;
      }
    }
    return false;
  }
}
