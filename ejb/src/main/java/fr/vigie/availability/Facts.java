package fr.vigie.availability;

import fr.vigie.platform.paging.Listing;
import fr.vigie.platform.paging.Page;
import fr.vigie.platform.paging.PageRequest;
import fr.vigie.sla.ExclusionState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is known of a service besides its observations. Takes ids of services that the directory has
 * already let the caller see.
 */
@ApplicationScoped
class Facts {
  @PersistenceContext EntityManager entities;

  List<RecordedOutage> outages(UUID service) {
    return entities
        .createQuery(
            "select o from RecordedOutage o where o.serviceId = :service order by o.startedAt, o.id",
            RecordedOutage.class)
        .setParameter("service", service)
        .getResultList();
  }

  Page<RecordedOutage> outages(UUID service, PageRequest request) {
    var listing =
        new Listing<>(entities, RecordedOutage.class, RecordedOutage::id)
            .where("x.serviceId = :service", "service", service)
            .containing(request.q(), "x.cause", "x.evidence")
            .sortedByInstant("from", "x.startedAt", RecordedOutage::startedAt);
    request.status(OutageState.class).ifPresent(state -> listing.where(state.condition()));
    return listing.page(request, "from");
  }

  Optional<RecordedOutage> outage(UUID service, UUID id) {
    return Optional.ofNullable(entities.find(RecordedOutage.class, id))
        .filter(outage -> outage.serviceId().equals(service));
  }

  List<ProposedExclusion> exclusions(UUID service) {
    return entities
        .createQuery(
            "select e from ProposedExclusion e where e.serviceId = :service order by e.startedAt,"
                + " e.id",
            ProposedExclusion.class)
        .setParameter("service", service)
        .getResultList();
  }

  Page<ProposedExclusion> exclusions(UUID service, PageRequest request) {
    var listing =
        new Listing<>(entities, ProposedExclusion.class, ProposedExclusion::id)
            .where("x.serviceId = :service", "service", service)
            .containing(request.q(), "x.clause", "x.reason")
            .sortedByInstant("from", "x.startedAt", ProposedExclusion::startedAt);
    request
        .status(ExclusionState.class)
        .ifPresent(state -> listing.where("x.state = :state", "state", state));
    return listing.page(request, "from");
  }

  Optional<ProposedExclusion> exclusion(UUID service, UUID id) {
    return Optional.ofNullable(entities.find(ProposedExclusion.class, id))
        .filter(exclusion -> exclusion.serviceId().equals(service));
  }

  List<ObservationImport> imports(UUID service, int most) {
    return entities
        .createQuery(
            "select i from ObservationImport i where i.serviceId = :service order by i.importedAt"
                + " desc, i.id",
            ObservationImport.class)
        .setParameter("service", service)
        .setMaxResults(most)
        .getResultList();
  }

  /** Changes with each import, so that what was read before can be told from what is known now. */
  String revision(UUID service) {
    // the newest by order: an instant out of max() comes back as each driver likes
    List<Instant> times =
        entities
            .createQuery(
                "select i.importedAt from ObservationImport i where i.serviceId = :service order by"
                    + " i.importedAt desc",
                Instant.class)
            .setParameter("service", service)
            .getResultList();
    return times.size() + "@" + times.stream().findFirst().map(Instant::toString).orElse("");
  }

  Set<YearMonth> closedMonths(UUID service) {
    return entities
        .createQuery("select c.month from ClosedMonth c where c.serviceId = :service", String.class)
        .setParameter("service", service)
        .getResultStream()
        .map(YearMonth::parse)
        .collect(Collectors.toUnmodifiableSet());
  }

  Optional<ClosedMonth> closedMonth(UUID service, YearMonth month) {
    return Optional.ofNullable(
        entities.find(ClosedMonth.class, new ClosedMonth.Key(service, month.toString())));
  }

  void add(Object fact) {
    entities.persist(fact);
  }

  /** Writes at once, for rows that JDBC will refer to. */
  void addNow(Object fact) {
    entities.persist(fact);
    entities.flush();
  }

  /** Writes what was changed, so that the version that follows can be shown. */
  <T> T written(T fact) {
    entities.flush();
    return fact;
  }

  void remove(ClosedMonth closed) {
    entities.remove(closed);
  }

  /** Makes two writers of one service's facts follow each other. */
  void lock(UUID service) {
    entities
        .createNativeQuery("select id from service where id = ? for update")
        .setParameter(1, service)
        .getResultList();
  }
}
