package fr.vigie.incident;

import fr.vigie.platform.door.Scope;
import fr.vigie.sla.incident.EventType;
import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.sla.incident.TicketKind;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The events of many tickets at once, read by JDBC in one query. */
@ApplicationScoped
class TicketReading {
  private static final int FETCH = 10_000;

  /** Tickets that are open, or to which something happened from an instant on. */
  private static final String QUERY =
      "select i.id, i.ref, i.kind, i.organisation_id, i.contract_version_id, e.number, e.type,"
          + " e.happened_at, e.recorded_at, e.detail, e.refers_to, e.organisation_id"
          + " from incident i join incident_event e on e.incident_id = i.id"
          + " where i.service_id = ? and i.declared_at < ?"
          + " and (i.status in ('DECLARED', 'TAKEN_IN_CHARGE', 'WORKAROUND_PROPOSED')"
          + " or i.id in (select x.incident_id from incident_event x where x.happened_at >= ?))"
          + " and exists (select 1 from case_party p where p.case_id = i.id"
          + " and p.organisation_id in (%s))";

  @Resource(lookup = "java:jboss/datasources/VigieDS")
  DataSource dataSource;

  /**
   * The tickets of a service that were declared before an instant, and were open at some time since
   * another one or had something happen to them since; in no order.
   */
  List<TicketFacts> touched(UUID service, Instant from, Instant until, Scope scope) {
    if (scope.organisations().isEmpty()) {
      return List.of();
    }
    String marks = String.join(", ", Collections.nCopies(scope.organisations().size(), "?"));
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query = connection.prepareStatement(QUERY.formatted(marks))) {
      query.setFetchSize(FETCH);
      query.setObject(1, service);
      query.setObject(2, until.atOffset(ZoneOffset.UTC));
      query.setObject(3, from.atOffset(ZoneOffset.UTC));
      int mark = 4;
      for (UUID organisation : scope.organisations()) {
        query.setObject(mark++, organisation);
      }
      try (ResultSet rows = query.executeQuery()) {
        return read(rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<TicketFacts> read(ResultSet rows) throws SQLException {
    Map<UUID, Growing> tickets = new HashMap<>();
    while (rows.next()) {
      UUID id = rows.getObject(1, UUID.class);
      Growing ticket = tickets.get(id);
      if (ticket == null) {
        ticket = Growing.of(rows);
        tickets.put(id, ticket);
      }
      ticket.facts().add(fact(rows));
    }
    return tickets.values().stream().map(Growing::grown).toList();
  }

  /** A ticket whose events are being read. */
  private record Growing(
      String ref, TicketKind kind, UUID structure, UUID version, List<TicketFacts.Fact> facts) {
    static Growing of(ResultSet row) throws SQLException {
      return new Growing(
          row.getString(2),
          TicketKind.valueOf(row.getString(3)),
          row.getObject(4, UUID.class),
          row.getObject(5, UUID.class),
          new ArrayList<>());
    }

    TicketFacts grown() {
      return new TicketFacts(ref, kind, structure, version, facts);
    }
  }

  private static TicketFacts.Fact fact(ResultSet row) throws SQLException {
    Integer refersTo = row.getObject(11, Integer.class);
    return new TicketFacts.Fact(
        new TicketEvent(
            row.getInt(6),
            EventType.valueOf(row.getString(7)),
            instant(row, 8),
            instant(row, 9),
            row.getString(10),
            refersTo),
        row.getObject(12, UUID.class));
  }

  /** Cut to the second, in which everything is counted. */
  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.SECONDS);
  }
}
