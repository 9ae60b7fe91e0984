package fr.vigie.report;

import jakarta.enterprise.context.ApplicationScoped;

/** The evidence of availability reports. */
@ApplicationScoped
class AvailabilityEvidence implements EvidenceCheck {
  @Override
  public String file() {
    return Evidence.FILE;
  }

  @Override
  public boolean follows(byte[] evidence) {
    return Evidence.followsFromItself(evidence);
  }
}
