package fr.vigie.report;

import fr.vigie.contract.ContractView;
import fr.vigie.contract.ContractView.VersionView;
import fr.vigie.platform.BundleWords;
import java.util.Locale;
import java.util.Optional;

/** The words of a kind of report in one language, and how reports name what they judge by. */
public class ReportWords extends BundleWords {
  public ReportWords(String name, Locale locale) {
    super(name, locale);
  }

  /** A contract by number, title and date; that there is none. */
  public final String contract(Optional<ContractView> contract) {
    return contract
        .map(
            known ->
                text(
                    "identity.contract.value",
                    known.number(),
                    known.title(),
                    date(known.signedOn())))
        .orElseGet(() -> text("identity.none"));
  }

  /** A version by its label and its first and last day; that there is none. */
  public final String version(Optional<VersionView> version) {
    return version
        .map(
            known ->
                text(
                    "identity.version.value",
                    known.label(),
                    date(known.validFrom()),
                    date(known.validUntil().minusDays(1))))
        .orElseGet(() -> text("identity.none"));
  }
}
