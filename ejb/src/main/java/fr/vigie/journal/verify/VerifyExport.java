package fr.vigie.journal.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;

/**
 * Checks an exported journal away from the portal, with the JDK and a few jars of the portal's:
 *
 * <pre>
 * java -cp 'jars/*' fr.vigie.journal.verify.VerifyExport journal.ndjson [fingerprint [trusted.pem]]
 * </pre>
 *
 * The fingerprint is that of the portal's key, learnt another way than by the export itself:
 * without it, whoever rewrote everything with a key of their own would go unnoticed. The
 * certificates in {@code trusted.pem} are those of the timestamp authorities to believe: without
 * them, timestamps are checked for being over the right thing, but may be anybody's. Exit code 0:
 * intact; 1: a break was found; 2: the file could not be read or is no export.
 */
public final class VerifyExport {
  private VerifyExport() {}

  /** Prints the verdict and ends with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments, System.out));
  }

  /** The same without ending the program. */
  public static int run(String[] arguments, PrintStream out) {
    if (arguments.length < 1 || arguments.length > 3) {
      out.println(
          "usage: VerifyExport journal.ndjson"
              + " [fingerprint of the portal's key [certificates of timestamp authorities]]");
      return 2;
    }
    try (Reader file = Files.newBufferedReader(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
      TimestampChecks timestamps =
          arguments.length == 3
              ? TimestampChecks.trusting(certificates(Path.of(arguments[2])))
              : TimestampChecks.trustingAnybody();
      Result result = verify(file, timestamps);
      out.println("key         " + result.fingerprint());
      if (arguments.length > 1 && !arguments[1].equals(result.fingerprint())) {
        out.println("BROKEN      signed with another key than the one expected");
        return 1;
      }
      return print(result.verdict(), timestamps, out);
    } catch (IOException | CertificateException | IllegalArgumentException e) {
      out.println("UNREADABLE  " + e.getMessage());
      return 2;
    }
  }

  private static List<X509Certificate> certificates(Path pem)
      throws IOException, CertificateException {
    try (InputStream file = Files.newInputStream(pem)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(file).stream()
          .map(X509Certificate.class::cast)
          .toList();
    }
  }

  /**
   * What an export holds.
   *
   * @param fingerprint the key that signed it
   */
  public record Result(Verdict verdict, String fingerprint) {}

  /**
   * Checks an export line by line.
   *
   * @param timestamps whose timestamps count
   * @throws IllegalArgumentException if it does not begin as an export does
   */
  public static Result verify(Reader export, TimestampChecks timestamps) throws IOException {
    var lines = new BufferedReader(export);
    String first = lines.readLine();
    PublicKey key = ExportFormat.key(Json.object(first == null ? "" : first));
    var verifier = new JournalVerifier(key, timestamps, List.of());
    Extent extent = Extent.EMPTY;
    boolean authentic = false;
    boolean ended = false;
    long number = 1;
    for (String text = lines.readLine(); text != null; text = lines.readLine()) {
      number++;
      if (ended) {
        verifier.unreadable("line " + number + " comes after the end");
      }
      try {
        Map<String, Object> line = Json.object(text);
        if (line.containsKey("entry")) {
          verifier.entry(ExportFormat.entry(line));
        } else if (line.containsKey("checkpoint")) {
          verifier.checkpoint(ExportFormat.checkpoint(line));
        } else {
          extent = ExportFormat.extent(line);
          authentic = ExportFormat.isAuthentic(line, key);
          ended = true;
        }
      } catch (IllegalArgumentException e) {
        verifier.unreadable("line " + number + " is not what an export holds");
      }
    }
    return new Result(
        ended ? verifier.finish(extent, authentic) : verifier.cutOff(),
        Signatures.fingerprint(key));
  }

  private static int print(Verdict verdict, TimestampChecks timestamps, PrintStream out) {
    out.println("entries     " + verdict.entries());
    out.println("checkpoints " + verdict.checkpoints());
    out.println("unsealed    " + verdict.unsealed());
    Stamps stamps = verdict.stamps();
    out.println(
        "timestamps  %d, %d missing, at most %d s after the checkpoint%s"
            .formatted(
                stamps.valid(),
                stamps.missing(),
                stamps.longestDelay().toSeconds(),
                timestamps.isTrustingAnybody() ? ", authority not checked" : ""));
    if (verdict.intact()) {
      out.println("INTACT");
      return 0;
    }
    Break found = verdict.firstBreak();
    out.println(
        "BROKEN      %s at %d: %s".formatted(found.kind(), found.position(), found.detail()));
    return 1;
  }
}
