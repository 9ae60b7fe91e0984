package fr.vigie.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF says of a file. */
public final class Conformance {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Conformance() {}

  /** Fails unless the file is PDF/A-3a and PDF/UA-1. */
  public static void assertArchivableAndAccessible(byte[] pdf) throws Exception {
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
      assertThat(violations(pdf, flavour)).as(flavour.toString()).isEmpty();
    }
  }

  private static List<String> violations(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
          .toList();
    }
  }
}
