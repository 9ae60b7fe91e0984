package fr.vigie.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whom to reach in the Structures. */
@ApplicationScoped
class Contacts {
  @PersistenceContext EntityManager entities;

  /**
   * Structures of which a word of the name, or the code, begins so, or the digits of a contact's
   * phone contain it; by name.
   */
  List<Organisation> structures(String prefix, int most) {
    String text = prefix.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    return entities
        .createQuery(
            "select o from Organisation o where o.kind = :structure and (lower(o.name) like :first"
                + " escape '!' or lower(o.name) like :later escape '!' or lower(o.code) like :first"
                + " escape '!' or exists (select c from StructureContact c where c.organisationId ="
                + " o.id and (lower(c.name) like :first escape '!' or c.phone like :first escape"
                + " '!'))) order by o.name, o.id",
            Organisation.class)
        .setParameter("structure", OrganisationKind.STRUCTURE)
        .setParameter("first", text + '%')
        .setParameter("later", "% " + text + '%')
        .setMaxResults(most)
        .getResultList();
  }

  /** The contacts of some Structures, référents first, by Structure. */
  Map<UUID, List<ContactView>> of(Set<UUID> structures) {
    return structures.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "select c from StructureContact c where c.organisationId in :ids order by c.part"
                    + " desc, c.job, c.id",
                StructureContact.class)
            .setParameter("ids", structures)
            .getResultStream()
            .map(StructureContact::asView)
            .collect(Collectors.groupingBy(ContactView::organisation));
  }

  Optional<StructureContact> byId(UUID id) {
    return Optional.ofNullable(entities.find(StructureContact.class, id));
  }

  void add(StructureContact contact) {
    entities.persist(contact);
  }

  void remove(StructureContact contact) {
    entities.remove(contact);
  }

  void flush() {
    entities.flush();
  }
}
