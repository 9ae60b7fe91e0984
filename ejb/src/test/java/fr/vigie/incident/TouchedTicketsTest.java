package fr.vigie.incident;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.sla.incident.EventType;
import fr.vigie.sla.incident.TicketKind;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TouchedTicketsTest {
  private static final UUID CLIENT = new UUID(0, 1);
  private static final UUID STRANGER = new UUID(0, 2);
  private static final UUID SERVICE = new UUID(0, 3);
  private static final Instant MARCH = Instant.parse("2026-02-28T23:00:00Z");
  private static final Instant APRIL = Instant.parse("2026-03-31T22:00:00Z");

  private final String url =
      "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
  private Connection connection;

  @BeforeEach
  void write() throws SQLException {
    connection = DriverManager.getConnection(url, "sa", "");
    Flyway.configure().dataSource(url, "sa", "").load().migrate();
    execute("set referential_integrity false");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @ParameterizedTest(name = "{0} at once")
  @ValueSource(ints = {1, 2, 3, 6, 7, 100})
  void pages_of_any_size_hold_every_ticket_once_and_all_of_its_events(int page)
      throws SQLException {
    for (int number = 1; number <= 7; number++) {
      keep("INC-2026-0000" + number, "CLOSED", MARCH.plusSeconds(60L * number), CLIENT);
    }

    List<List<TicketFacts>> pages = read(page);

    assertThat(pages).allSatisfy(one -> assertThat(one).hasSizeBetween(1, page));
    List<TicketFacts> all = pages.stream().flatMap(List::stream).toList();
    assertThat(all)
        .extracting(TicketFacts::ref)
        .containsExactly(
            "INC-2026-00001",
            "INC-2026-00002",
            "INC-2026-00003",
            "INC-2026-00004",
            "INC-2026-00005",
            "INC-2026-00006",
            "INC-2026-00007");
    assertThat(all)
        .allSatisfy(
            ticket -> {
              assertThat(ticket.kind()).isEqualTo(TicketKind.INCIDENT);
              assertThat(ticket.facts())
                  .extracting(fact -> fact.event().type())
                  .containsExactly(EventType.DECLARED, EventType.RESTORED, EventType.CLOSED);
            });
    assertThat(all.get(6).facts().get(2).event().happenedAt())
        .isEqualTo(MARCH.plusSeconds(7 * 60 + 120));
  }

  @Test
  void tickets_of_before_count_while_they_are_open_or_something_happens_to_them()
      throws SQLException {
    keep("INC-2026-00001", "CLOSED", MARCH.minusSeconds(86_400), CLIENT);
    keep("INC-2026-00002", "DECLARED", MARCH.minusSeconds(86_400), CLIENT);
    keep("INC-2026-00003", "CLOSED", MARCH.minusSeconds(120), CLIENT);
    keep("INC-2026-00004", "DECLARED", APRIL, CLIENT);
    keep("INC-2026-00005", "DECLARED", MARCH, STRANGER);

    assertThat(read(10).get(0))
        .extracting(TicketFacts::ref)
        .containsExactly("INC-2026-00002", "INC-2026-00003");
  }

  private List<List<TicketFacts>> read(int page) throws SQLException {
    var pages = new ArrayList<List<TicketFacts>>();
    new TouchedTickets(connection, page).each(SERVICE, MARCH, APRIL, Set.of(CLIENT), pages::add);
    return pages;
  }

  /** A ticket that is restored one minute after its declaration, and closed two minutes after. */
  private void keep(String ref, String status, Instant declared, UUID party) throws SQLException {
    UUID id = UUID.randomUUID();
    execute(
        "insert into incident (id, ref, kind, service_id, source, title, declared_at, recorded_at,"
            + " status, severity, support_level, waiting, event_count, version)"
            + " values (?, ?, 'INCIDENT', ?, 'PHONE', 'x', ?, ?, ?, 'MINOR', 1, false, 3, 0)",
        id,
        ref,
        SERVICE,
        declared.atOffset(ZoneOffset.UTC),
        declared.atOffset(ZoneOffset.UTC),
        status);
    execute(
        "insert into case_party (case_kind, case_id, organisation_id, part) values ('INCIDENT', ?,"
            + " ?, 'CLIENT')",
        id,
        party);
    happened(id, 1, "DECLARED", declared, "MINOR");
    if (status.equals("CLOSED")) {
      happened(id, 2, "RESTORED", declared.plusSeconds(60), null);
      happened(id, 3, "CLOSED", declared.plusSeconds(120), null);
    }
  }

  private void happened(UUID id, int number, String type, Instant at, String detail)
      throws SQLException {
    execute(
        "insert into incident_event (incident_id, number, type, happened_at, recorded_at, detail,"
            + " visibility) values (?, ?, ?, ?, ?, ?, 'PUBLIC')",
        id,
        number,
        type,
        at.atOffset(ZoneOffset.UTC),
        at.atOffset(ZoneOffset.UTC),
        detail);
  }

  private void execute(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int mark = 0; mark < values.length; mark++) {
        statement.setObject(mark + 1, values[mark]);
      }
      statement.executeUpdate();
    }
  }
}
