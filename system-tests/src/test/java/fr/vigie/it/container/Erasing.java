package fr.vigie.it.container;

import fr.vigie.platform.pulse.MinuteTick;
import fr.vigie.retention.Erasures;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What tests of erasing need: cases closed long ago, a sweep, and what is left anywhere. */
final class Erasing {
  private Erasing() {}

  /** The time of keeping begins when the portal learns of the closing, whatever date is typed. */
  static void closedLongAgo(String table, UUID id) throws Exception {
    Transactions.query(
        entities ->
            entities
                .createNativeQuery("update " + table + " set closed_at = ? where id = ?")
                .setParameter(1, Instant.parse("2020-04-01T09:00:00Z").atOffset(ZoneOffset.UTC))
                .setParameter(2, id)
                .executeUpdate());
  }

  /** As the pulse has it done every minute. */
  static void sweep() throws Exception {
    Transactions.within(
        () ->
            PortalBeans.inPortal(
                () -> {
                  PortalBeans.get(Erasures.class).erase(new MinuteTick(Instant.EPOCH));
                  return null;
                }));
  }

  static long number(String sql) throws Exception {
    Object count =
        Transactions.query(entities -> entities.createNativeQuery(sql).getSingleResult());
    return ((Number) count).longValue();
  }

  /** The columns of all tables in which a text occurs. */
  static List<String> placesOf(String text) throws Exception {
    return Transactions.query(
        entities -> {
          var places = new ArrayList<String>();
          for (Object column : columns(entities)) {
            Object[] names = (Object[]) column;
            Object count =
                entities
                    .createNativeQuery(
                        "select count(*) from "
                            + names[0]
                            + " where cast("
                            + names[1]
                            + " as varchar) like ?")
                    .setParameter(1, "%" + text + "%")
                    .getSingleResult();
            if (((Number) count).longValue() > 0) {
              places.add(names[0] + "." + names[1]);
            }
          }
          return places;
        });
  }

  private static List<?> columns(EntityManager entities) {
    return entities
        .createNativeQuery(
            "select table_name, column_name from information_schema.columns where"
                + " lower(table_schema) = 'public' and lower(data_type) in ('character varying',"
                + " 'text', 'character large object') order by 1, 2")
        .getResultList();
  }
}
