package fr.vigie.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** How services are called, for what names them and says no more of them. */
@ApplicationScoped
public class ServiceNames {
  @PersistenceContext EntityManager entities;

  /** A service by its code and in words. */
  public record Called(String code, String name) {}

  /** The code and the name of a service that exists. */
  public Called of(UUID service) {
    Object[] row =
        entities
            .createQuery("select s.code, s.name from Service s where s.id = :id", Object[].class)
            .setParameter("id", service)
            .getSingleResult();
    return new Called((String) row[0], (String) row[1]);
  }
}
