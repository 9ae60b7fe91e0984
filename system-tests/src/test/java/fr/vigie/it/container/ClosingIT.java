package fr.vigie.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.vigie.availability.AvailabilityDesk;
import fr.vigie.availability.MonthDesk;
import fr.vigie.availability.NewOutage;
import fr.vigie.availability.OutageDesk;
import fr.vigie.availability.OutageView;
import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.OwnService;
import fr.vigie.it.portal.RunningPortal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import jakarta.ejb.EJB;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A month is closed while somebody records a fact of it: one waits for the other. */
@RunningPortal
@OnBothDatabases
class ClosingIT {
  private static final YearMonth MARCH = YearMonth.of(2025, 3);
  private static final int PATIENCE_SECONDS = 60;
  private static final int LONG_SECONDS = 3;

  @EJB(lookup = "java:global/vigie/vigie-ejb/AvailabilityDesk")
  AvailabilityDesk availability;

  @EJB(lookup = "java:global/vigie/vigie-ejb/MonthDesk")
  MonthDesk months;

  @EJB(lookup = "java:global/vigie/vigie-ejb/OutageDesk")
  OutageDesk outages;

  private static final int NEVER_CLOSED = 0;

  private final OwnService service = OwnService.add();

  @Deployment
  static Archive<?> deployment() {
    return ThinWar.of(ClosingIT.class);
  }

  @Test
  void a_fact_that_meets_a_month_being_closed_waits_and_is_refused() throws Exception {
    CompletableFuture<OutageView> fact =
        Transactions.within(
            () -> {
              Acting.as(
                  DemoAccount.MANAGER, () -> months.close(service.code(), MARCH, NEVER_CLOSED));
              return aside(this::record);
            });

    RefusedException refused =
        (RefusedException)
            catchThrowableOfType(
                    CompletionException.class,
                    () -> fact.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join())
                .getCause();
    assertThat(refused.refusal()).isEqualTo(Refusal.MONTH_CLOSED);
    assertThat(recorded()).isZero();
  }

  @Test
  void a_closing_that_meets_a_fact_being_recorded_waits_and_covers_it() throws Exception {
    CompletableFuture<Void> closing =
        Transactions.within(
            () -> {
              record();
              return aside(
                  () -> {
                    Acting.as(
                        DemoAccount.MANAGER,
                        () -> months.close(service.code(), MARCH, NEVER_CLOSED));
                    return null;
                  });
            });

    closing.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    assertThat(recorded()).isEqualTo(1);
    assertThat(isClosed()).isTrue();
  }

  /** Work of some seconds on a service is waited for; what takes longer is refused as BUSY. */
  @Test
  void whoever_meets_work_of_seconds_on_a_service_waits_until_it_is_over() throws Exception {
    CompletableFuture<OutageView> fact =
        Transactions.within(
            () -> {
              record();
              CompletableFuture<OutageView> second = aside(this::record);
              assertThatThrownBy(() -> second.get(LONG_SECONDS, TimeUnit.SECONDS))
                  .isInstanceOf(TimeoutException.class);
              return second;
            });

    fact.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    assertThat(recorded()).isEqualTo(2);
  }

  @RepeatedTest(10)
  void of_both_at_once_the_fact_comes_first_or_not_at_all() throws Exception {
    var start = new CountDownLatch(1);
    CompletableFuture<OutageView> fact =
        aside(
            () -> {
              start.await();
              return record();
            });
    CompletableFuture<Void> closing =
        aside(
            () -> {
              start.await();
              Acting.as(
                  DemoAccount.MANAGER, () -> months.close(service.code(), MARCH, NEVER_CLOSED));
              return null;
            });

    start.countDown();
    closing.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    fact.handle((made, refused) -> made).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();

    assertThat(isClosed()).isTrue();
    assertThat(lastEntry()).isEqualTo("MONTH_CLOSED");
  }

  private OutageView record() throws Exception {
    return Acting.as(
        DemoAccount.SUPPORT,
        () ->
            outages.record(
                service.code(),
                new NewOutage(
                    Instant.parse("2025-03-12T09:00:00Z"),
                    Instant.parse("2025-03-12T11:00:00Z"),
                    "Coupure",
                    "",
                    Set.of())));
  }

  /** In a thread of its own, with the names and classes of this test's archive at hand. */
  private static <T> CompletableFuture<T> aside(Callable<T> act) {
    ClassLoader archive = Thread.currentThread().getContextClassLoader();
    return CompletableFuture.supplyAsync(
        () -> {
          Thread.currentThread().setContextClassLoader(archive);
          try {
            return act.call();
          } catch (RuntimeException refused) {
            throw refused;
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        },
        command -> new Thread(command, "aside").start());
  }

  private int recorded() throws Exception {
    return Acting.as(DemoAccount.MANAGER, () -> outages.outages(service.code())).size();
  }

  private boolean isClosed() throws Exception {
    return Acting.as(DemoAccount.MANAGER, () -> availability.isClosed(service.code(), MARCH));
  }

  /** The type of the last entry of the service's chain that is no refusal. */
  private String lastEntry() throws Exception {
    return Transactions.query(
        entities ->
            entities
                .createNativeQuery(
                    "select type from journal_entry where chain = ? order by position desc")
                .setParameter(1, "service:" + service.code())
                .setMaxResults(1)
                .getSingleResult()
                .toString());
  }
}
