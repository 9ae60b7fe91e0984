package fr.vigie.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** How services are called, for mails that nobody in particular writes. */
@ApplicationScoped
public class ServiceNames {
  @PersistenceContext EntityManager entities;

  /** The name of a service that exists. */
  public String of(UUID service) {
    return entities
        .createQuery("select s.name from Service s where s.id = :id", String.class)
        .setParameter("id", service)
        .getSingleResult();
  }
}
