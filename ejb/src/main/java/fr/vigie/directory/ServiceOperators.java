package fr.vigie.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Who runs a service, for whoever has to tell them something: named in every contract. */
@ApplicationScoped
public class ServiceOperators {
  @PersistenceContext EntityManager entities;

  /** The operator of a service by its code; empty for an unknown one. */
  public Optional<UUID> of(String service) {
    return entities
        .createQuery("select s.operator.id from Service s where s.code = :code", UUID.class)
        .setParameter("code", service)
        .getResultStream()
        .findFirst();
  }
}
