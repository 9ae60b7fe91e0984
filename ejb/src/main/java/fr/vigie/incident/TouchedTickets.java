package fr.vigie.incident;

import fr.vigie.sla.incident.EventType;
import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.sla.incident.TicketKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Reads tickets of a service by JDBC, a page after the other, so that no more than a page is held.
 * One statement says which tickets they are, so that none is left out or told twice while others
 * work on them; one statement a page says what happened to them.
 */
final class TouchedTickets {
  /** Tickets that are open, or to which something happened from an instant on. */
  private static final String TICKETS =
      "select i.id, i.ref, i.kind, i.organisation_id, i.contract_version_id from incident i"
          + " where i.service_id = ? and i.declared_at < ?"
          + " and (i.status in ('DECLARED', 'TAKEN_IN_CHARGE', 'WORKAROUND_PROPOSED')"
          + " or i.id in (select x.incident_id from incident_event x where x.happened_at >= ?))"
          + " and exists (select 1 from case_party p where p.case_id = i.id"
          + " and p.organisation_id in (%s)) order by i.ref";

  private static final String EVENTS =
      "select e.incident_id, e.number, e.type, e.happened_at, e.recorded_at, e.detail,"
          + " e.refers_to, e.organisation_id from incident_event e where e.incident_id in (%s)"
          + " order by e.incident_id, e.number";

  private final Connection connection;
  private final int page;

  /**
   * Reads through a connection.
   *
   * @param connection in a transaction: PostgreSQL's driver would fetch all rows at once without
   * @param page how many tickets are read at once
   */
  TouchedTickets(Connection connection, int page) {
    this.connection = connection;
    this.page = page;
  }

  /**
   * Hands over, by reference and a page at once, the tickets of a service to which one of these
   * organisations is a party, that were declared before an instant, and were open at some time
   * since another one or had something happen to them since.
   */
  void each(
      UUID service,
      Instant from,
      Instant until,
      Collection<UUID> organisations,
      Consumer<List<TicketFacts>> work)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(filled(TICKETS, organisations))) {
      query.setFetchSize(page);
      query.setObject(1, service);
      query.setObject(2, until.atOffset(ZoneOffset.UTC));
      query.setObject(3, from.atOffset(ZoneOffset.UTC));
      set(query, 4, organisations);
      try (ResultSet rows = query.executeQuery()) {
        Map<UUID, TicketFacts> tickets = new LinkedHashMap<>();
        while (rows.next()) {
          tickets.put(rows.getObject(1, UUID.class), ticket(rows));
          if (tickets.size() == page) {
            work.accept(told(tickets));
            tickets.clear();
          }
        }
        if (!tickets.isEmpty()) {
          work.accept(told(tickets));
        }
      }
    }
  }

  private List<TicketFacts> told(Map<UUID, TicketFacts> tickets) throws SQLException {
    Map<UUID, List<TicketFacts.Fact>> facts = new LinkedHashMap<>();
    tickets.keySet().forEach(id -> facts.put(id, new ArrayList<>()));
    try (PreparedStatement query = connection.prepareStatement(filled(EVENTS, tickets.keySet()))) {
      set(query, 1, tickets.keySet());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          facts.get(rows.getObject(1, UUID.class)).add(fact(rows));
        }
      }
    }
    return tickets.entrySet().stream()
        .map(ticket -> ticket.getValue().with(facts.get(ticket.getKey())))
        .toList();
  }

  private static String filled(String query, Collection<UUID> ids) {
    return query.formatted(String.join(", ", Collections.nCopies(ids.size(), "?")));
  }

  private static void set(PreparedStatement query, int first, Collection<UUID> ids)
      throws SQLException {
    int mark = first;
    for (UUID id : ids) {
      query.setObject(mark++, id);
    }
  }

  private static TicketFacts ticket(ResultSet row) throws SQLException {
    return new TicketFacts(
        row.getString(2),
        TicketKind.valueOf(row.getString(3)),
        row.getObject(4, UUID.class),
        row.getObject(5, UUID.class),
        List.of());
  }

  private static TicketFacts.Fact fact(ResultSet row) throws SQLException {
    return new TicketFacts.Fact(
        new TicketEvent(
            row.getInt(2),
            EventType.valueOf(row.getString(3)),
            instant(row, 4),
            instant(row, 5),
            row.getString(6),
            row.getObject(7, Integer.class)),
        row.getObject(8, UUID.class));
  }

  /** Cut to the second, in which everything is counted. */
  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.SECONDS);
  }
}
