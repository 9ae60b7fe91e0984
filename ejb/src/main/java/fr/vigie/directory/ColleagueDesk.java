package fr.vigie.directory;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.Settings;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.Role;
import fr.vigie.platform.door.UseCase;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people of the caller's own organisations, for whoever has to choose one. */
@Stateless
@PermitAll
@UseCase(Permission.OWN_PROFILE)
public class ColleagueDesk {
  @Inject People people;
  @Inject CurrentCaller caller;
  @Inject Settings settings;

  /**
   * Those who may do something for an organisation of the caller, by name; nobody for another
   * organisation. Accounts of a demonstration that is over are left out.
   */
  public List<ColleagueView> colleagues(UUID organisation, Permission permission) {
    if (!caller.scope().organisations().contains(organisation)) {
      return List.of();
    }
    Set<Role> roles =
        Stream.of(Role.values())
            .filter(role -> role.grants(permission))
            .collect(Collectors.toUnmodifiableSet());
    return people.actingFor(organisation, roles).stream()
        .filter(person -> settings.demo() || !person.isDemo())
        .map(person -> new ColleagueView(person.id(), person.name()))
        .toList();
  }

  /**
   * The names of those of these people who act for an organisation of the caller, by id: of others
   * they are not told.
   */
  public Map<UUID, String> names(Set<UUID> ids) {
    return people.named(ids, caller.scope().organisations()).stream()
        .collect(Collectors.toMap(Person::id, Person::name));
  }

  /** The caller, as their colleagues know them. */
  public ColleagueView self() {
    return people
        .byLogin(caller.get().login())
        .map(person -> new ColleagueView(person.id(), person.name()))
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "colleague"));
  }

  /**
   * One of them.
   *
   * @throws RefusedException NOT_FOUND for anybody else
   */
  public ColleagueView colleague(UUID id, UUID organisation, Permission permission) {
    return colleagues(organisation, permission).stream()
        .filter(known -> known.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "colleague"));
  }
}
