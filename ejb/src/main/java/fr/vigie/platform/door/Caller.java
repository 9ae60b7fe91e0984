package fr.vigie.platform.door;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who calls a use case.
 *
 * @param person id of the person, null for nobody in particular
 * @param login name by which the person signs in
 * @param memberships the organisations the person acts for, and as what
 */
public record Caller(UUID person, String login, Set<Membership> memberships) {
  /** Somebody who has not signed in. */
  public static final Caller ANONYMOUS = new Caller(null, "anonymous", Set.of());

  /**
   * One role in one organisation.
   *
   * @param organisation id of the organisation
   */
  public record Membership(UUID organisation, Role role) {}

  public boolean may(Permission permission) {
    return permission == Permission.PUBLIC
        || memberships.stream().anyMatch(membership -> membership.role().grants(permission));
  }

  /** The organisations in which one of the caller's roles grants this. */
  public Set<UUID> organisationsGranting(Permission permission) {
    return memberships.stream()
        .filter(membership -> membership.role().grants(permission))
        .map(Membership::organisation)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** All organisations for which the caller acts, as whatever. */
  public Set<UUID> organisations() {
    return memberships.stream()
        .map(Membership::organisation)
        .collect(Collectors.toUnmodifiableSet());
  }
}
