package fr.vigie.retention;

import fr.vigie.platform.Phrasing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Finds the cases that are due, and erases one at a time. */
@ApplicationScoped
class Eraser {
  /** Cases of a kind in one go; the rest comes a minute later. */
  static final int AT_ONCE = 50;

  private static final Duration STEP_BACK = Duration.ofHours(1);

  @PersistenceContext EntityManager entities;
  @Inject RetentionSetting setting;

  /**
   * The cases that are due: those that were never tried, the ones first that were closed first; and
   * as far as there is room those that failed or were kept an hour ago, the longest ago first.
   */
  List<UUID> due(ErasableCases kind, Instant now) {
    var due =
        new ArrayList<>(over(query(kind, "x.erasureTriedAt is null", "x.closedAt", now), now));
    if (due.size() < AT_ONCE) {
      due.addAll(
          over(
              query(kind, "x.erasureTriedAt < :again", "x.erasureTriedAt", now)
                  .setParameter("again", now.minus(STEP_BACK))
                  .setMaxResults(AT_ONCE - due.size()),
              now));
    }
    return due;
  }

  private TypedQuery<Object[]> query(ErasableCases kind, String tried, String order, Instant now) {
    return entities
        .createQuery(
            "select x.id, x.closedAt from "
                + kind.entity()
                + " x where x.redactedAt is null and x.closedAt < :before and "
                + tried
                + kind.condition()
                + " order by "
                + order
                + ", x.id",
            Object[].class)
        .setParameter(
            "before",
            setting.rule().closedBefore(LocalDate.ofInstant(now, Phrasing.ZONE), Phrasing.ZONE))
        .setMaxResults(AT_ONCE);
  }

  private List<UUID> over(TypedQuery<Object[]> query, Instant now) {
    return query
        .getResultStream()
        .filter(row -> setting.rule().isOver((Instant) row[1], now, Phrasing.ZONE))
        .map(row -> (UUID) row[0])
        .toList();
  }

  /**
   * Erases in a transaction of its own, with the case locked meanwhile. A case that is erased,
   * reopened or in somebody's hands is left alone; one that something keeps steps back.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void erase(ErasableCases kind, UUID id, Instant now) {
    if (!claim(kind, id) || !isOver(kind, id, now)) {
      return;
    }
    String rule = setting.rule().text();
    kind.erase(id, rule, now)
        .ifPresentOrElse(
            erased -> entities.persist(new Redaction(erased, rule, now)),
            () -> stepBack(kind, id, now));
  }

  private boolean claim(ErasableCases kind, UUID id) {
    return !entities
        .createNativeQuery(
            "select id from "
                + kind.table()
                + " where id = ? and redacted_at is null and closed_at is not null for update skip"
                + " locked")
        .setParameter(1, id)
        .getResultList()
        .isEmpty();
  }

  private boolean isOver(ErasableCases kind, UUID id, Instant now) {
    Instant closed =
        entities
            .createQuery(
                "select x.closedAt from " + kind.entity() + " x where x.id = :id", Instant.class)
            .setParameter("id", id)
            .getSingleResult();
    return setting.rule().isOver(closed, now, Phrasing.ZONE);
  }

  /** Lets the others go first; in a transaction of its own, since the one that failed is undone. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void stepBack(ErasableCases kind, UUID id, Instant now) {
    entities
        .createNativeQuery("update " + kind.table() + " set erasure_tried_at = ? where id = ?")
        .setParameter(1, now.atOffset(ZoneOffset.UTC))
        .setParameter(2, id)
        .executeUpdate();
  }
}
