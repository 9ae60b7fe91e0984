package fr.vigie.directory;

import fr.vigie.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which Structures use a service and whom to reach in them, for whoever writes to them. Structures
 * of a demonstration that is over are left out.
 */
@ApplicationScoped
public class StructureContacts {
  @PersistenceContext EntityManager entities;
  @Inject Contacts contacts;
  @Inject Settings settings;

  /** The Structures that use a service. */
  public Set<UUID> using(UUID service) {
    return entities
        .createQuery(
            "select distinct p.organisationId from CaseParty p, Organisation o where p.caseId ="
                + " :service and p.part = :user and o.id = p.organisationId and o.kind = :structure"
                + " and o.demo in :demos",
            UUID.class)
        .setParameter("service", service)
        .setParameter("user", CaseParty.Part.USER)
        .setParameter("structure", OrganisationKind.STRUCTURE)
        .setParameter("demos", settings.demo() ? List.of(false, true) : List.of(false))
        .getResultStream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The contacts of some Structures, référents first, by Structure. */
  public Map<UUID, List<ContactView>> of(Set<UUID> structures) {
    return contacts.of(structures);
  }

  /** One contact. */
  public Optional<ContactView> contact(UUID id) {
    return contacts.byId(id).map(StructureContact::asView);
  }
}
