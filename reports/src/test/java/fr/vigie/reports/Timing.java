package fr.vigie.reports;

import fr.vigie.reports.document.Document;
import fr.vigie.reports.pdf.PdfRenderer;
import fr.vigie.reports.verify.Limits;
import fr.vigie.reports.verify.ReportVerifier;
import java.util.Arrays;
import java.util.Locale;

/**
 * Times rendering, sealing and verifying a report with a table of 200 rows, warm, on one thread.
 * Says the machine and the ratio to rendering beside each figure; asserts nothing.
 */
public final class Timing {
  private static final int WARM_UP = 30;
  private static final int ROUNDS = 60;

  private Timing() {}

  /** Prints the figures. */
  public static void main(String[] args) {
    Document document = Samples.full(200).build();
    var renderer = new PdfRenderer();
    var verifier = new ReportVerifier(Limits.DEFAULT);
    byte[] pdf = renderer.render(document);
    byte[] sealed = SealedSamples.seal(pdf);
    System.out.printf(
        "%d processors, Java %s; report of 200 rows: %d kB, sealed %d kB%n",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        pdf.length / 1024,
        sealed.length / 1024);
    double render = print("render", 0, () -> renderer.render(document));
    print("seal", render, () -> SealedSamples.seal(pdf));
    print(
        "verify", render, () -> verifier.verify(sealed, SealedSamples.TRUST, SealedSamples.LATER));
  }

  private static double print(String what, double base, Runnable work) {
    for (int i = 0; i < WARM_UP; i++) {
      work.run();
    }
    double[] millis = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      work.run();
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    double p50 = millis[ROUNDS / 2];
    double p95 = millis[ROUNDS * 95 / 100];
    String ratio =
        base == 0 ? "" : String.format(Locale.ROOT, ", %.1f times rendering", p50 / base);
    System.out.printf(Locale.ROOT, "%-7s p50 %.0f ms, p95 %.0f ms%s%n", what, p50, p95, ratio);
    return p50;
  }
}
