package fr.vigie.journal.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;

/**
 * Checks an exported journal away from the portal, with the JDK and one small library:
 *
 * <pre>
 * java -cp vigie-ejb.jar:java-json-canonicalization.jar \
 *     fr.vigie.journal.verify.VerifyExport journal.ndjson [fingerprint]
 * </pre>
 *
 * The fingerprint is that of the portal's key, learnt another way than by the export itself:
 * without it, whoever rewrote everything with a key of their own would go unnoticed. Exit code 0:
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
    if (arguments.length < 1 || arguments.length > 2) {
      out.println("usage: VerifyExport journal.ndjson [fingerprint of the portal's key]");
      return 2;
    }
    try (Reader file = Files.newBufferedReader(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
      Result result = verify(file);
      out.println("key         " + result.fingerprint());
      if (arguments.length == 2 && !arguments[1].equals(result.fingerprint())) {
        out.println("BROKEN      signed with another key than the one expected");
        return 1;
      }
      return print(result.verdict(), out);
    } catch (IOException | IllegalArgumentException e) {
      out.println("UNREADABLE  " + e.getMessage());
      return 2;
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
   * @throws IllegalArgumentException if it does not begin as an export does
   */
  public static Result verify(Reader export) throws IOException {
    var lines = new BufferedReader(export);
    String first = lines.readLine();
    PublicKey key = ExportFormat.key(Json.object(first == null ? "" : first));
    var verifier = new JournalVerifier(key, List.of());
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

  private static int print(Verdict verdict, PrintStream out) {
    out.println("entries     " + verdict.entries());
    out.println("checkpoints " + verdict.checkpoints());
    out.println("unsealed    " + verdict.unsealed());
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
