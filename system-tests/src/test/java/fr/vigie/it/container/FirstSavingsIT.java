package fr.vigie.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.contract.LegalHolidayDesk;
import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.RunningPortal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.rights.letter.LetterheadDesk;
import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/** Several who say something for the first time at once: one does, the others are told so. */
@RunningPortal
@OnBothDatabases
class FirstSavingsIT {
  private static final int WRITERS = 4;
  private static final LocalDate THU_2027_07_15 = LocalDate.of(2027, 7, 15);

  @EJB(lookup = "java:global/vigie/vigie-ejb/LetterheadDesk")
  LetterheadDesk letterheads;

  @EJB(lookup = "java:global/vigie/vigie-ejb/LegalHolidayDesk")
  LegalHolidayDesk holidays;

  @Deployment
  static Archive<?> deployment() {
    return ThinWar.of(FirstSavingsIT.class);
  }

  @Test
  void one_first_letterhead_is_kept_and_the_others_are_told_that_it_changed() throws Exception {
    Transactions.query(
        entities ->
            entities
                .createNativeQuery(
                    "delete from letterhead where organisation_id = (select id from organisation"
                        + " where code = 'STR-001')")
                .executeUpdate());

    List<String> outcomes =
        atOnce(
            () ->
                Acting.as(
                    DemoAccount.DPO_STRUCTURE,
                    () -> letterheads.save("STR-001", 0, "1 place du Test", "Test", "")));

    assertThat(outcomes).containsOnlyOnce("SAVED").hasSize(WRITERS);
    assertThat(outcomes.stream().distinct())
        .containsExactlyInAnyOrder("SAVED", Refusal.CHANGED_MEANWHILE.name());
  }

  @Test
  void one_correction_of_a_day_is_kept_and_nobody_meets_a_failure() throws Exception {
    List<String> outcomes =
        atOnce(
            () ->
                Acting.as(
                    DemoAccount.ADMIN,
                    () -> holidays.correct("FR", THU_2027_07_15, true, "décret de test")));

    // whoever comes after the first has committed changes nothing, which is no refusal
    assertThat(outcomes).contains("SAVED").hasSize(WRITERS);
    assertThat(outcomes).isSubsetOf("SAVED", Refusal.CHANGED_MEANWHILE.name());
    assertThat(corrections()).isEqualTo(1);
    Acting.as(DemoAccount.ADMIN, () -> holidays.takeBack("FR", THU_2027_07_15));
  }

  private static long corrections() throws Exception {
    return Transactions.query(
        entities ->
            ((Number)
                    entities
                        .createNativeQuery(
                            "select count(*) from holiday_correction where on_day = ?")
                        .setParameter(1, THU_2027_07_15)
                        .getSingleResult())
                .longValue());
  }

  /** What came of the same act by several threads that begin together. */
  private static List<String> atOnce(Callable<?> act) throws Exception {
    var start = new CyclicBarrier(WRITERS);
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Future<String>> running = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        running.add(
            threads.submit(
                () -> {
                  start.await(1, TimeUnit.MINUTES);
                  return outcome(act);
                }));
      }
      List<String> outcomes = new ArrayList<>();
      for (Future<String> one : running) {
        outcomes.add(one.get(1, TimeUnit.MINUTES));
      }
      return outcomes;
    } finally {
      threads.shutdown();
    }
  }

  private static String outcome(Callable<?> act) throws Exception {
    try {
      act.call();
      return "SAVED";
    } catch (RefusedException refused) {
      return refused.refusal().name();
    }
  }
}
