package fr.vigie.processing;

import fr.vigie.directory.OrganisationKind;
import java.util.List;

/**
 * What the register says of a processing.
 *
 * @param code short unique name
 * @param controller kind of the organisation that is responsible; a Structure for its own share
 * @param healthData whether it holds information on the health of persons in care
 * @param messages whether it holds messages, which vanish after the service's retention
 * @param source where this is written
 */
public record ProcessingFacts(
    String code,
    Bilingual name,
    Bilingual purpose,
    OrganisationKind controller,
    Bilingual processors,
    LegalBasis legalBasis,
    boolean healthData,
    boolean messages,
    Bilingual categories,
    Bilingual recipients,
    Bilingual retention,
    String source) {

  /** Every right, existing or not, and why. */
  public List<RightExistence> rights() {
    return ExistingRights.of(legalBasis, healthData);
  }
}
