package fr.vigie.incident;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.rules.NoticeDuty;
import fr.vigie.sla.incident.EventType;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.sla.incident.TicketHistory;
import fr.vigie.sla.incident.TicketKind;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** What the lists owed before there was a column for it is filled in as the rule says. */
class OwedNoticesFillTest {
  private static final int TICKETS = 600;
  private static final UUID CLIENT = new UUID(1, 1);
  private static final UUID OPERATOR = new UUID(1, 2);
  private static final UUID SERVICE = new UUID(2, 1);
  private static final Instant DECLARED = Instant.parse("2026-03-05T09:00:00Z");
  private static final Instant NOW = DECLARED.plusSeconds(1_000_000);
  private static final List<EventType> ACTS =
      List.of(
          EventType.TAKEN_IN_CHARGE,
          EventType.REGISTERED,
          EventType.WORKAROUND_PROPOSED,
          EventType.RESTORED,
          EventType.CONFIRMED,
          EventType.CLOSED,
          EventType.REOPENED,
          EventType.NOTED,
          EventType.TIME_CORRECTED);

  private final Random random = new Random(41);
  private final String url =
      "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";

  /** A ticket as it stood before. */
  private record Story(
      UUID id, TicketKind kind, boolean part, List<TicketEvent> events, Set<Integer> settled) {
    String owed() {
      return NoticeDuty.of(kind, part, events, settled).map(due -> due.moment().name()).orElse("-");
    }
  }

  @Test
  void rows_that_are_there_already_are_filled_in_as_the_rule_says() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
      flyway().target("40").load().migrate();
      run(connection, "set referential_integrity false");
      List<Story> stories = new ArrayList<>();
      for (int number = 1; number <= TICKETS; number++) {
        Story story = story(number);
        stories.add(story);
        keep(connection, story);
      }

      flyway().target("41").load().migrate();

      Map<UUID, String> kept = owed(connection, CLIENT);
      assertThat(stories)
          .allSatisfy(story -> assertThat(kept).containsEntry(story.id, story.owed()));
      assertThat(kept.values()).contains("-", "TAKEN_IN_CHARGE", "WORKAROUND", "RESTORED");
      assertThat(owed(connection, OPERATOR).values()).containsOnly("-");
    }
  }

  private FluentConfiguration flyway() {
    return Flyway.configure().dataSource(url, "sa", "");
  }

  private Story story(int number) {
    var events = new ArrayList<TicketEvent>();
    events.add(TicketEvent.of(1, EventType.DECLARED, DECLARED, DECLARED).with(Severity.MAJOR));
    Set<Integer> settled = new TreeSet<>();
    int count = random.nextInt(8);
    for (int next = 2; next < 2 + count; next++) {
      EventType type = ACTS.get(random.nextInt(ACTS.size()));
      // hours, so that some happened at the same time and some earlier than what was recorded
      // before
      Instant at = DECLARED.plusSeconds(3600L * random.nextInt(10));
      TicketEvent event = TicketEvent.of(next, type, at, NOW);
      events.add(
          type == EventType.TIME_CORRECTED
              ? event.correcting(1 + random.nextInt(next - 1))
              : event);
      if (random.nextInt(4) == 0) {
        settled.add(next);
      }
    }
    return new Story(
        new UUID(3, number),
        random.nextInt(6) == 0 ? TicketKind.REQUEST : TicketKind.INCIDENT,
        random.nextInt(6) == 0,
        events,
        settled);
  }

  private static void keep(Connection connection, Story story) throws SQLException {
    String status = TicketHistory.of(story.events, NOW).status().name();
    run(
        connection,
        "insert into incident (id, ref, kind, service_id, source, title, declared_at, recorded_at,"
            + " parent_id, status, severity, support_level, waiting, event_count, version) values"
            + " (?, ?, ?, ?, 'PHONE', 'x', ?, ?, ?, ?, 'MAJOR', 1, false, 1, 1)",
        story.id,
        "INC-2026-%05d".formatted(story.id.getLeastSignificantBits()),
        story.kind.name(),
        SERVICE,
        DECLARED,
        DECLARED,
        story.part ? new UUID(3, 0) : null,
        status);
    for (TicketEvent event : story.events) {
      run(
          connection,
          "insert into incident_event (incident_id, number, type, happened_at, recorded_at,"
              + " refers_to, visibility) values (?, ?, ?, ?, ?, ?, 'PUBLIC')",
          story.id,
          event.number(),
          event.type().name(),
          event.happenedAt(),
          event.recordedAt(),
          event.refersTo());
    }
    for (int event : story.settled) {
      run(
          connection,
          "insert into incident_notice (id, incident_id, event_number, moment, state, settled_at,"
              + " structures, mails, rejected) values (?, ?, ?, 'RESTORED', 'SENT', ?, 1, 1, 0)",
          UUID.randomUUID(),
          story.id,
          event,
          NOW);
    }
    list(connection, story, CLIENT, "CLIENT", status);
    list(connection, story, OPERATOR, "OPERATOR", status);
  }

  private static void list(
      Connection connection, Story story, UUID organisation, String part, String status)
      throws SQLException {
    run(
        connection,
        "insert into case_party (case_kind, case_id, organisation_id, part) values ('INCIDENT', ?,"
            + " ?, ?)",
        story.id,
        organisation,
        part);
    run(
        connection,
        "insert into incident_register (organisation_id, incident_id, live, kind, status, severity,"
            + " service_id, declared_at, breach_key) values (?, ?, ?, ?, ?, 'MAJOR', ?, ?, ?)",
        organisation,
        story.id,
        !status.equals("CLOSED"),
        story.kind.name(),
        status,
        SERVICE,
        DECLARED,
        NOW);
  }

  private static Map<UUID, String> owed(Connection connection, UUID organisation)
      throws SQLException {
    var owed = new HashMap<UUID, String>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select incident_id, case when notice_due then notice_moment else"
                + " coalesce(notice_moment, '-') end from incident_register where organisation_id ="
                + " ?")) {
      query.setObject(1, organisation);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          owed.put(rows.getObject(1, UUID.class), rows.getString(2));
        }
      }
    }
    return owed;
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void run(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int at = 0; at < values.length; at++) {
        statement.setObject(
            at + 1,
            values[at] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : values[at]);
      }
      statement.executeUpdate();
    }
  }
}
