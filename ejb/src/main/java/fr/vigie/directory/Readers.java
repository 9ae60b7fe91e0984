package fr.vigie.directory;

import fr.vigie.platform.Settings;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where people are reached by mail, and only about what they may see. */
@ApplicationScoped
public class Readers {
  @PersistenceContext EntityManager entities;
  @Inject Settings settings;

  /**
   * The addresses of those people who may, as of now, do something for a service: whoever is not a
   * party to it any more, or has no address, is left out. So are accounts of a demonstration that
   * is over.
   *
   * @param parts what an organisation must be to the service
   */
  public List<String> addresses(
      Set<UUID> people, UUID service, Permission permission, Set<CaseParty.Part> parts) {
    if (people.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select distinct p from Person p join p.memberships m, CaseParty c"
                + " where p.id in :people and m.role in :roles and c.caseId = :service"
                + " and c.organisationId = m.organisation.id and c.part in :parts",
            Person.class)
        .setParameter("people", people)
        .setParameter("roles", granting(permission))
        .setParameter("service", service)
        .setParameter("parts", parts)
        .getResultStream()
        .filter(person -> person.email() != null && (settings.demo() || !person.isDemo()))
        .map(Person::email)
        .sorted()
        .toList();
  }

  /**
   * The addresses of those in an organisation who have a role, or, if nobody who has it can be
   * reached, of those who may do what it is about. Accounts of a demonstration that is over are
   * left out.
   */
  public List<String> inCharge(UUID organisation, Role first, Permission permission) {
    List<String> those = addresses(organisation, Set.of(first));
    return those.isEmpty() ? addresses(organisation, granting(permission)) : those;
  }

  /** The address of somebody who may, as of now, do something for an organisation. */
  public Optional<String> address(UUID person, UUID organisation, Permission permission) {
    return actingFor(organisation, granting(permission))
        .filter(one -> one.id().equals(person))
        .map(Person::email)
        .findFirst();
  }

  private List<String> addresses(UUID organisation, Set<Role> roles) {
    return actingFor(organisation, roles).map(Person::email).sorted().toList();
  }

  private Stream<Person> actingFor(UUID organisation, Set<Role> roles) {
    return entities
        .createQuery(
            "select distinct p from Person p join p.memberships m where m.organisation.id ="
                + " :organisation and m.role in :roles",
            Person.class)
        .setParameter("organisation", organisation)
        .setParameter("roles", roles)
        .getResultStream()
        .filter(person -> person.email() != null && (settings.demo() || !person.isDemo()));
  }

  /** Whether a mail address of the person is known. */
  public boolean isReachable(UUID person) {
    return entities.find(Person.class, person).email() != null;
  }

  private static Set<Role> granting(Permission permission) {
    return Stream.of(Role.values())
        .filter(role -> role.grants(permission))
        .collect(Collectors.toUnmodifiableSet());
  }
}
