package fr.vigie.processing;

import java.util.Optional;
import java.util.UUID;

/**
 * A processing as pages and programs see it.
 *
 * @param service code of the service
 * @param controllerId the controller; null where each Structure is for its own share
 */
public record ProcessingView(
    UUID id, String service, UUID controllerId, ProcessingFacts facts, int version) {

  public String code() {
    return facts.code();
  }

  /** The one controller; empty where each Structure is for its own share. */
  public Optional<UUID> controller() {
    return Optional.ofNullable(controllerId);
  }
}
