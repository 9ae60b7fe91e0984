package fr.vigie.it.container;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.contract.EscalationChanged;
import fr.vigie.directory.DemoAccount;
import fr.vigie.incident.ClockWatch;
import fr.vigie.incident.DeclarationDesk;
import fr.vigie.incident.IncidentDesk;
import fr.vigie.incident.IncidentView;
import fr.vigie.incident.NewTicket;
import fr.vigie.incident.TicketDecisionDesk;
import fr.vigie.incident.TicketSource;
import fr.vigie.incident.TicketTold;
import fr.vigie.incident.WarningDesk;
import fr.vigie.incident.WarningView;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.RunningPortal;
import fr.vigie.platform.Phrasing;
import fr.vigie.platform.PortalClock;
import fr.vigie.platform.pulse.MinuteTick;
import fr.vigie.sla.incident.EventType;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketKind;
import jakarta.ejb.EJB;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/**
 * The team is warned once of each point of a clock. Tickets are minor ones: the 90 days of their
 * time to restore are days of the calendar, whatever the hour at which the test runs.
 */
@RunningPortal
@OnBothDatabases
class WarningsIT {
  /** So many minutes make up for what other tests have left to warn of. */
  private static final int MOST_TICKS = 50;

  @EJB(lookup = "java:global/vigie/vigie-ejb/DeclarationDesk")
  DeclarationDesk calls;

  @EJB(lookup = "java:global/vigie/vigie-ejb/IncidentDesk")
  IncidentDesk tickets;

  @EJB(lookup = "java:global/vigie/vigie-ejb/TicketDecisionDesk")
  TicketDecisionDesk decisions;

  @EJB(lookup = "java:global/vigie/vigie-ejb/WarningDesk")
  WarningDesk warnings;

  @Deployment
  static Archive<?> deployment() {
    return ThinWar.of(WarningsIT.class);
  }

  @Test
  void of_two_tickers_at_once_one_warns_and_a_later_one_repeats_nothing() throws Exception {
    IncidentView ticket =
        alone(
            () -> {
              IncidentView taken = taken(46);
              List.of(1, 2, 3).stream()
                  .map(each -> CompletableFuture.runAsync(WarningsIT::tick))
                  .toList()
                  .forEach(CompletableFuture::join);
              tick();
              return taken;
            });

    assertThat(codes(ticket)).containsExactly("P50");
    WarningView sent = warned(ticket).get(0);
    assertThat(sent.mails()).isEqualTo(1);
    assertThat(sent.functions()).containsExactly("Support niveau 1 du GRADeS");
    assertThat(mails(ticket)).isEqualTo(1);
    assertThat(nextLook(ticket)).isAfter(now()).isBefore(now().plus(Duration.ofDays(23)));
    assertThat(Acting.as(DemoAccount.OPERATOR, () -> warnings.warnings(ticket.ref()))).hasSize(1);
  }

  @Test
  void after_a_long_stop_the_latest_point_alone_warns_everybody_whose_step_is_reached()
      throws Exception {
    IncidentView ticket =
        alone(
            () -> {
              IncidentView taken = taken(100);
              tick();
              return taken;
            });

    // the chain is younger than the hour after the breach, at which it names one function more
    assertThat(codes(ticket)).containsExactly("BREACH");
    assertThat(warned(ticket).get(0).functions())
        .hasSize(4)
        .first()
        .isEqualTo("Support niveau 1 du GRADeS");
    assertThat(mails(ticket)).isEqualTo(4);
    assertThat(nextLook(ticket)).isNull();
    assertThat(journalled(ticket)).isEqualTo(1);
  }

  @Test
  void a_due_date_that_moves_warns_of_what_was_not_told_and_a_restored_ticket_of_nothing()
      throws Exception {
    IncidentView ticket = taken(46);
    tick();
    int taking =
        ticket.events().stream()
            .map(IncidentView.EventView::event)
            .filter(event -> event.type() == EventType.TAKEN_IN_CHARGE)
            .findFirst()
            .orElseThrow()
            .number();

    Acting.as(
        DemoAccount.SUPPORT,
        () ->
            decisions.correctTime(
                ticket.ref(),
                new TicketTold(ticket.version(), daysAgo(70), "Heure mal lue", null),
                taking));
    tick();
    assertThat(codes(ticket)).containsExactlyInAnyOrder("P50", "P75");

    IncidentView graver =
        Acting.as(
            DemoAccount.SUPPORT,
            () ->
                decisions.changeSeverity(
                    ticket.ref(),
                    TicketTold.now(read(ticket).version(), "Aucun accès"),
                    Severity.BLOCKING));
    tick();
    assertThat(codes(ticket)).containsExactlyInAnyOrder("P50", "P75", "BREACH");

    Acting.as(
        DemoAccount.SUPPORT,
        () -> tickets.restore(ticket.ref(), TicketTold.now(graver.version(), null)));
    tick();
    assertThat(codes(ticket)).hasSize(3);
    assertThat(nextLook(ticket)).isNull();
  }

  @Test
  void what_a_minute_warns_of_is_one_mail_to_each() throws Exception {
    List<IncidentView> burst =
        alone(
            () -> {
              List<IncidentView> taken = taken(46, 3);
              tick();
              return taken;
            });

    assertThat(bodies(burst.get(0)))
        .singleElement()
        .asString()
        .contains(burst.get(1).ref() + ",", burst.get(2).ref() + ",");
    for (IncidentView ticket : burst) {
      assertThat(mails(ticket)).isEqualTo(1);
      assertThat(lines(ticket)).isZero();
      assertThat(warned(ticket).get(0).mails()).isEqualTo(1);
    }
  }

  @Test
  void a_warning_disturbs_nobody_who_has_the_ticket_on_the_desk() throws Exception {
    IncidentView ticket = taken(46);
    tick();

    assertThat(read(ticket).version()).isEqualTo(ticket.version());
  }

  @Test
  void a_new_step_of_the_chain_is_looked_for_though_a_later_one_is_waited_for() throws Exception {
    Instant tenMinutesLate = now().atZone(Phrasing.ZONE).minusDays(90).minusMinutes(10).toInstant();
    StillPulse.during(
        () -> {
          IncidentView ticket =
              Acting.as(
                  DemoAccount.SUPPORT, () -> Transactions.within(() -> takenOne(tenMinutesLate)));
          tick();
          assertThat(nextLook(ticket)).isAfter(now());

          var changed = new EscalationChanged(version(ticket), now());
          Transactions.within(
              () ->
                  PortalBeans.inPortal(
                      () -> {
                        PortalBeans.get(ClockWatch.class).lookAgain(changed);
                        return null;
                      }));

          assertThat(nextLook(ticket)).isBeforeOrEqualTo(now());
          tick();
          assertThat(codes(ticket)).containsOnlyOnce("BREACH");
          return ticket;
        });
  }

  private static UUID version(IncidentView ticket) throws Exception {
    return Transactions.query(
        entities ->
            entities
                .createQuery(
                    "select i.contractVersionId from Incident i where i.id = :id", UUID.class)
                .setParameter("id", ticket.id())
                .getSingleResult());
  }

  private IncidentView taken(int days) throws Exception {
    return taken(days, 1).get(0);
  }

  /** Minor tickets, declared and taken in charge so many days ago; no tick sees it in between. */
  private List<IncidentView> taken(int days, int howMany) throws Exception {
    return Acting.as(
        DemoAccount.SUPPORT,
        () ->
            Transactions.within(
                () -> IntStream.range(0, howMany).mapToObj(each -> takenOne(days)).toList()));
  }

  private IncidentView takenOne(int days) {
    return takenOne(daysAgo(days));
  }

  private IncidentView takenOne(Instant at) {
    IncidentView declared =
        calls.declare(
            new NewTicket(
                TicketKind.INCIDENT,
                "MEDIMAIL",
                null,
                Severity.MINOR,
                "Notification absente",
                null,
                at.minus(Duration.ofDays(30)),
                "STR-007",
                TicketSource.PHONE,
                null));
    return tickets.takeCharge(declared.ref(), new TicketTold(declared.version(), at, null, null));
  }

  private IncidentView read(IncidentView ticket) throws Exception {
    return Acting.as(DemoAccount.SUPPORT, () -> tickets.incident(ticket.ref()));
  }

  private List<WarningView> warned(IncidentView ticket) throws Exception {
    return Acting.as(DemoAccount.SUPPORT, () -> warnings.warnings(ticket.ref()));
  }

  private List<String> codes(IncidentView ticket) throws Exception {
    return warned(ticket).stream().map(warning -> warning.point().code()).toList();
  }

  private static Instant now() {
    return PortalBeans.get(PortalClock.class).instant();
  }

  private static Instant daysAgo(int days) {
    return now().minus(Duration.ofDays(days));
  }

  /** Runs what ticks while no other tick passes, and nothing but its own tickets is due. */
  private static <T> T alone(Callable<T> work) throws Exception {
    return StillPulse.during(
        () -> {
          for (int tick = 0; tick < MOST_TICKS && due() > 0; tick++) {
            tick();
          }
          assertThat(due()).isZero();
          return work.call();
        });
  }

  private static int due() throws Exception {
    return count("select count(*) from incident where next_warning_at <= ?", now().atOffset(UTC));
  }

  private static void tick() {
    try {
      Transactions.within(
          () ->
              PortalBeans.inPortal(
                  () -> {
                    PortalBeans.get(ClockWatch.class).watch(new MinuteTick(Instant.EPOCH));
                    return null;
                  }));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Instant nextLook(IncidentView ticket) throws Exception {
    Object at =
        Transactions.query(
            entities ->
                entities
                    .createNativeQuery("select next_warning_at from incident where id = ?")
                    .setParameter(1, ticket.id())
                    .getSingleResult());
    return at == null
        ? null
        : at instanceof OffsetDateTime offset
            ? offset.toInstant()
            : ((java.sql.Timestamp) at).toInstant();
  }

  private static int mails(IncidentView ticket) throws Exception {
    return count("select count(*) from outbox_mail where body like ?", "% " + ticket.ref() + ",%");
  }

  private static List<?> bodies(IncidentView ticket) throws Exception {
    return Transactions.query(
        entities ->
            entities
                .createNativeQuery("select body from outbox_mail where body like ?")
                .setParameter(1, "% " + ticket.ref() + ",%")
                .getResultList());
  }

  private static int lines(IncidentView ticket) throws Exception {
    return count(
        "select count(*) from incident_warning_line l join incident i on i.id = l.incident_id"
            + " where i.ref = ?",
        ticket.ref());
  }

  private static int journalled(IncidentView ticket) throws Exception {
    return count(
        "select count(*) from journal_entry where type = 'INCIDENT_WARNED' and chain = ?",
        "incident:" + ticket.ref());
  }

  private static int count(String sql, Object argument) throws Exception {
    Object count =
        Transactions.query(
            entities ->
                entities.createNativeQuery(sql).setParameter(1, argument).getSingleResult());
    return ((Number) count).intValue();
  }
}
