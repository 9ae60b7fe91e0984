package fr.vigie.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The register. It is no secret: public pages name the processings that a request can be about. */
@ApplicationScoped
class Processings {
  @PersistenceContext EntityManager entities;

  List<ProcessingView> all() {
    Map<UUID, String> services =
        entities
            .createQuery("select s.id, s.code from Service s", Object[].class)
            .getResultStream()
            .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    Function<Processing, ProcessingView> view =
        processing -> processing.asView(services.get(processing.serviceId()));
    return entities
        .createQuery("select p from Processing p order by p.code", Processing.class)
        .getResultStream()
        .map(view)
        .toList();
  }

  boolean isEmpty() {
    return entities.createQuery("select count(p) from Processing p", Long.class).getSingleResult()
        == 0;
  }

  void add(Processing processing) {
    entities.persist(processing);
  }
}
