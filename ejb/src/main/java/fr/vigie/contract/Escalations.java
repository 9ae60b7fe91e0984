package fr.vigie.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** The chains of escalation, for the features that warn. */
@ApplicationScoped
public class Escalations {
  @PersistenceContext EntityManager entities;

  /** The chain of a contract version as it stands; without steps if nobody has saved one. */
  public EscalationView of(UUID contractVersion) {
    return find(contractVersion)
        .map(Escalation::asView)
        .orElseGet(() -> EscalationView.empty(contractVersion));
  }

  Optional<Escalation> find(UUID contractVersion) {
    return Optional.ofNullable(entities.find(Escalation.class, contractVersion));
  }

  void add(Escalation chain) {
    entities.persist(chain);
  }

  void flush() {
    entities.flush();
  }
}
