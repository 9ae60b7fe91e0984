package fr.vigie.platform.door;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The organisations for which a caller acts in a use case: those in which one of their roles grants
 * its permission. Every repository takes it and filters by it: a case to which none of them is a
 * party does not exist.
 */
public record Scope(Set<UUID> organisations) {
  static final Scope NOBODY = new Scope(Set.of());

  public Scope {
    organisations = Set.copyOf(organisations);
  }

  /** What both see. */
  Scope within(Scope outer) {
    return new Scope(
        organisations.stream().filter(outer.organisations::contains).collect(Collectors.toSet()));
  }
}
