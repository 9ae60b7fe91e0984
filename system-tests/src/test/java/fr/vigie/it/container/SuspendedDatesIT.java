package fr.vigie.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.RunningPortal;
import fr.vigie.platform.pulse.DayTick;
import fr.vigie.rights.DialogueDesk;
import fr.vigie.rights.IntakeDesk;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.SuspendedDates;
import fr.vigie.rights.Told;
import fr.vigie.rights.rules.QuestionGround;
import jakarta.ejb.EJB;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/** The dates in the lists of requests that wait for the person. */
@RunningPortal
@OnBothDatabases
class SuspendedDatesIT {
  private static final Instant LONG_PAST = Instant.parse("2020-01-01T00:00:00Z");

  @EJB(lookup = "java:global/vigie/vigie-ejb/IntakeDesk")
  IntakeDesk intake;

  @EJB(lookup = "java:global/vigie/vigie-ejb/DialogueDesk")
  DialogueDesk dialogue;

  @Deployment
  static Archive<?> deployment() {
    return ThinWar.of(SuspendedDatesIT.class, Requests.class);
  }

  @Test
  void move_when_a_day_begins() throws Exception {
    RequestView waiting = Acting.as(DemoAccount.DPO_STRUCTURE, this::aWaitingRequest);
    Instant due = listed(waiting);
    Transactions.query(
        entities ->
            entities
                .createNativeQuery("update rights_register set due_at = ? where request_id = ?")
                .setParameter(1, LONG_PAST.atOffset(ZoneOffset.UTC))
                .setParameter(2, waiting.id())
                .executeUpdate());

    Transactions.within(
        () -> {
          SuspendedDates dates = PortalBeans.get(SuspendedDates.class);
          PortalBeans.inPortal(
              () -> {
                dates.renew(new DayTick(LocalDate.of(2026, 11, 23)));
                return null;
              });
          return null;
        });

    assertThat(listed(waiting)).isEqualTo(due);
  }

  private RequestView aWaitingRequest() {
    RequestView received = intake.receive(Requests.received());
    RequestView doubted =
        dialogue.recordDoubt(received.ref(), Told.now(received.version(), "Deux homonymes"));
    return dialogue.ask(
        received.ref(), Told.now(doubted.version(), "Qui êtes-vous ?"), QuestionGround.IDENTITY);
  }

  private static Instant listed(RequestView request) throws Exception {
    return Transactions.query(
        entities -> {
          Object due =
              entities
                  .createNativeQuery("select due_at from rights_register where request_id = ?")
                  .setParameter(1, request.id())
                  .getSingleResult();
          return due instanceof OffsetDateTime time
              ? time.toInstant()
              : ((java.sql.Timestamp) due).toInstant();
        });
  }
}
