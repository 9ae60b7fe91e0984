package fr.vigie.incident.notice;

import fr.vigie.platform.door.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What contacts have chosen, for services to which a caller's organisations are parties. */
@ApplicationScoped
class NoticeSubscriptions {
  @PersistenceContext EntityManager entities;

  /** The choices of all contacts who have made one for a service, by contact. */
  Map<UUID, NoticeChoice> of(UUID service, Scope scope) {
    return scope.organisations().isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "select s from NoticeSubscription s where s.serviceId = :service and exists (select"
                    + " p from CaseParty p where p.caseId = s.serviceId and p.organisationId in"
                    + " :scope)",
                NoticeSubscription.class)
            .setParameter("service", service)
            .setParameter("scope", scope.organisations())
            .getResultStream()
            .collect(Collectors.toMap(NoticeSubscription::contactId, NoticeSubscription::choice));
  }

  void choose(UUID contact, UUID service, NoticeChoice choice, Instant at) {
    NoticeSubscription known =
        entities.find(NoticeSubscription.class, new NoticeSubscription.Key(contact, service));
    NoticeSubscription subscription =
        known == null ? new NoticeSubscription(contact, service) : known;
    subscription.choose(choice, at);
    if (known == null) {
      entities.persist(subscription);
    }
    entities.flush();
  }
}
