package fr.vigie.platform.door;

import java.util.Set;
import java.util.UUID;

/**
 * The organisations for which a caller acts. Every repository takes it and filters by it: a case to
 * which none of them is a party does not exist.
 */
public record Scope(Set<UUID> organisations) {
  public Scope {
    organisations = Set.copyOf(organisations);
  }
}
