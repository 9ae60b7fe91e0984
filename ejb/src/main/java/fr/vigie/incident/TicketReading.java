package fr.vigie.incident;

import fr.vigie.platform.door.Scope;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The events of many tickets, a page of tickets after the other. */
@ApplicationScoped
class TicketReading {
  /** More at once are slower: H2 compares each row with each id that is asked for. */
  private static final int PAGE = 100;

  @Resource(lookup = "java:jboss/datasources/VigieDS")
  DataSource dataSource;

  /**
   * Hands over the tickets of a service that were declared before an instant, and were open at some
   * time since another one or had something happen to them since.
   */
  void eachTouched(
      UUID service, Instant from, Instant until, Scope scope, Consumer<List<TicketFacts>> work) {
    if (scope.organisations().isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection()) {
      new TouchedTickets(connection, PAGE).each(service, from, until, scope.organisations(), work);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
