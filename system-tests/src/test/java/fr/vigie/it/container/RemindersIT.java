package fr.vigie.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.RunningPortal;
import fr.vigie.platform.PortalClock;
import fr.vigie.platform.pulse.MinuteTick;
import fr.vigie.rights.DailyDigest;
import fr.vigie.rights.IntakeDesk;
import fr.vigie.rights.Reminders;
import fr.vigie.rights.RequestView;
import jakarta.ejb.EJB;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/** Nothing is forgotten: each stage of a due date is told once, a new date anew. */
@RunningPortal
@OnBothDatabases
class RemindersIT {
  @EJB(lookup = "java:global/vigie/vigie-ejb/IntakeDesk")
  IntakeDesk intake;

  @Deployment
  static Archive<?> deployment() {
    return ThinWar.of(RemindersIT.class, Requests.class);
  }

  @Test
  void each_stage_of_a_due_date_is_told_once_and_a_new_date_anew() throws Exception {
    RequestView request = Acting.as(DemoAccount.DPO_STRUCTURE, this::aRequest);
    Instant now = PortalBeans.get(PortalClock.class).instant();

    dueAt(request, now.plus(Duration.ofDays(2)));
    remind();
    remind();
    assertThat(stages(request)).containsExactly("D-3");
    assertThat(mails(request)).isEqualTo(1);

    dueAt(request, now.plus(Duration.ofDays(2)).plusSeconds(60));
    remind();
    assertThat(stages(request)).containsExactly("D-3", "D-3");

    dueAt(request, now.minusSeconds(60));
    remind();
    remind();
    assertThat(stages(request)).containsExactlyInAnyOrder("D-3", "D-3", "OVERDUE");
    assertThat(mails(request)).isEqualTo(3);
  }

  @Test
  void the_list_of_the_day_leaves_in_the_morning_once_and_names_what_is_due_soon()
      throws Exception {
    RequestView request = Acting.as(DemoAccount.DPO_STRUCTURE, this::aRequest);
    Instant now = PortalBeans.get(PortalClock.class).instant();
    dueAt(request, now.minus(Duration.ofDays(9000)));

    LocalDate today = now.atZone(ZoneId.of("Europe/Paris")).toLocalDate();
    forget(today);
    DailyDigest digest = PortalBeans.get(DailyDigest.class);
    ZonedDateTime early = today.atTime(6, 59).atZone(ZoneId.of("Europe/Paris"));
    tick(() -> digest.sendAt(early.toInstant()));
    assertThat(mails(request)).isZero();

    tick(() -> digest.sendAt(early.plusMinutes(1).toInstant()));
    tick(() -> digest.sendAt(early.plusMinutes(2).toInstant()));

    assertThat(mails(request)).isEqualTo(1);
  }

  private static void forget(LocalDate day) throws Exception {
    Transactions.query(
        entities ->
            entities
                .createNativeQuery("delete from rights_digest where sent_on = ?")
                .setParameter(1, day)
                .executeUpdate());
  }

  private static void remind() throws Exception {
    tick(() -> PortalBeans.get(Reminders.class).remind(new MinuteTick(Instant.EPOCH)));
  }

  private static void tick(Runnable tick) throws Exception {
    StillPulse.during(
        () ->
            Transactions.within(
                () ->
                    PortalBeans.inPortal(
                        () -> {
                          tick.run();
                          return true;
                        })));
  }

  private RequestView aRequest() {
    return intake.receive(Requests.received());
  }

  private static void dueAt(RequestView request, Instant due) throws Exception {
    Transactions.query(
        entities ->
            entities
                .createNativeQuery("update rights_request set due_at = ? where id = ?")
                .setParameter(1, due.atOffset(ZoneOffset.UTC))
                .setParameter(2, request.id())
                .executeUpdate());
  }

  private static List<String> stages(RequestView request) throws Exception {
    List<?> stages =
        Transactions.query(
            entities ->
                entities
                    .createNativeQuery(
                        "select stage from rights_reminder where request_id = ? order by stage")
                    .setParameter(1, request.id())
                    .getResultList());
    return stages.stream().map(Object::toString).toList();
  }

  private static int mails(RequestView request) throws Exception {
    Object count =
        Transactions.query(
            entities ->
                entities
                    .createNativeQuery(
                        "select count(*) from outbox_mail where recipient ="
                            + " 'dpo-structure@vigie.example' and body like ?")
                    .setParameter(1, "%" + request.ref() + "%")
                    .getSingleResult());
    return ((Number) count).intValue();
  }
}
