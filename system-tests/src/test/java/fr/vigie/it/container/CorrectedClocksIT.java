package fr.vigie.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.contract.ContractDesk;
import fr.vigie.contract.ContractReading;
import fr.vigie.contract.ContractView.VersionView;
import fr.vigie.contract.LegalHolidayDesk;
import fr.vigie.directory.DemoAccount;
import fr.vigie.incident.DeclarationDesk;
import fr.vigie.incident.NewTicket;
import fr.vigie.incident.TicketSource;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.RunningPortal;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketKind;
import jakarta.ejb.EJB;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/** A calendar is corrected while more tickets are open than are looked at in one go. */
@RunningPortal
@OnBothDatabases
class CorrectedClocksIT {
  private static final int TICKETS = 230;
  private static final String TITLE = "Dates corrigées";
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

  /** Ten minutes before the support closes for the weekend: twenty of thirty are left. */
  private static final Instant FRIDAY_17H50 = Instant.parse("2026-03-06T16:50:00Z");

  private static final Instant MONDAY_08H20 = Instant.parse("2026-03-09T07:20:00Z");

  /** Where lists sort a ticket to which nothing is owed. */
  private static final Instant BEHIND_ALL = Instant.parse("9999-12-31T00:00:00Z");

  private static final Instant TUESDAY_08H20 = Instant.parse("2026-03-10T07:20:00Z");

  @EJB(lookup = "java:global/vigie/vigie-ejb/DeclarationDesk")
  DeclarationDesk calls;

  @EJB(lookup = "java:global/vigie/vigie-ejb/ContractDesk")
  ContractDesk contracts;

  @EJB(lookup = "java:global/vigie/vigie-ejb/LegalHolidayDesk")
  LegalHolidayDesk holidays;

  @Deployment
  static Archive<?> deployment() {
    return ThinWar.of(CorrectedClocksIT.class);
  }

  @Test
  void every_open_ticket_and_each_of_its_lists_gets_the_new_date_and_back() throws Exception {
    Transactions.takenBack(
        () -> {
          Acting.as(
              DemoAccount.SUPPORT,
              () -> IntStream.range(0, TICKETS).mapToObj(each -> declare()).toList());
          assertThat(dates()).containsExactly(MONDAY_08H20);

          var moved =
              Acting.as(
                  DemoAccount.ADMIN, () -> holidays.correct("FR", MONDAY, true, "Décret d'essai"));

          assertThat(moved.moved()).isGreaterThanOrEqualTo(TICKETS);
          assertThat(dates()).containsExactly(TUESDAY_08H20);
          assertThat(Acting.as(DemoAccount.ADMIN, () -> holidays.takeBack("FR", MONDAY)))
              .isEqualTo(moved);
          assertThat(dates()).containsExactly(MONDAY_08H20);
          return null;
        });
  }

  @Test
  void a_ticket_has_its_date_again_when_a_reading_by_which_it_has_none_ends() throws Exception {
    Transactions.takenBack(
        () -> {
          Acting.as(DemoAccount.SUPPORT, this::declare);
          VersionView version = inForce();

          version = read(version, "TO_OPERATOR");
          assertThat(dates()).containsExactlyInAnyOrder(null, BEHIND_ALL);
          read(version, "TO_LEVEL_1");

          assertThat(dates()).containsExactly(MONDAY_08H20);
          return null;
        });
  }

  private VersionView inForce() throws Exception {
    return Acting.as(
        DemoAccount.ADMIN,
        () ->
            contracts.contract("1901913").versions().stream()
                .filter(version -> version.validFrom().isBefore(MONDAY))
                .filter(version -> version.validUntil().isAfter(MONDAY))
                .findFirst()
                .orElseThrow());
  }

  private VersionView read(VersionView version, String choice) throws Exception {
    return Acting.as(
        DemoAccount.ADMIN,
        () ->
            contracts.read(
                version.id(),
                version.version(),
                ContractReading.DECLARATION,
                choice,
                "Lettre d'essai"));
  }

  private String declare() {
    return calls
        .declare(
            new NewTicket(
                TicketKind.INCIDENT,
                "MEDIMAIL",
                null,
                Severity.BLOCKING,
                TITLE,
                null,
                FRIDAY_17H50,
                "STR-007",
                TicketSource.PHONE,
                null))
        .ref();
  }

  /** The dates of all tickets, and those by which all lists sort them. */
  private static List<Instant> dates() throws Exception {
    return Transactions.ask(
        entities ->
            entities
                .createQuery(
                    "select distinct i.breachAt, l.breachKey from Incident i, TicketRow l where"
                        + " l.incidentId = i.id and i.title = :title",
                    Object[].class)
                .setParameter("title", TITLE)
                .getResultStream()
                .flatMap(row -> Stream.of((Instant) row[0], (Instant) row[1]))
                .distinct()
                .toList());
  }
}
