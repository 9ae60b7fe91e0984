package fr.vigie.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** How services are called, for what names them and says no more of them. */
@ApplicationScoped
public class ServiceNames {
  @PersistenceContext EntityManager entities;

  /**
   * A service by its code and in words.
   *
   * @param contract number of the one that governs it; null if it is only measured
   */
  public record Called(String code, String name, String contract) {}

  /** What a service that exists is called. */
  public Called of(UUID service) {
    Object[] row =
        entities
            .createQuery(
                "select s.code, s.name, s.contractNumber from Service s where s.id = :id",
                Object[].class)
            .setParameter("id", service)
            .getSingleResult();
    return new Called((String) row[0], (String) row[1], (String) row[2]);
  }
}
