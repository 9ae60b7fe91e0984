package fr.vigie.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.vigie.availability.MonthDesk;
import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.RunningPortal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import jakarta.ejb.EJB;
import java.time.YearMonth;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/** Whoever comes while a long import holds a service is told so, instead of a failure. */
@RunningPortal
@OnBothDatabases
class BusyIT {
  @EJB(lookup = "java:global/vigie/vigie-ejb/MonthDesk")
  MonthDesk months;

  @Deployment
  static Archive<?> deployment() {
    return ThinWar.of(BusyIT.class);
  }

  @Test
  void closing_a_month_of_a_service_that_is_being_changed_is_refused_after_a_while()
      throws Exception {
    YearMonth month = YearMonth.of(2024, 1);

    Refusal refusal =
        Transactions.query(
            entities -> {
              entities
                  .createNativeQuery("select id from service where code = 'MAILIZ' for update")
                  .getResultList();
              return closingAside(month);
            });

    assertThat(refusal).isEqualTo(Refusal.BUSY);
    assertThat(Acting.as(DemoAccount.MANAGER, () -> months.month("MAILIZ", month)).closed())
        .isFalse();
  }

  private Refusal closingAside(YearMonth month) {
    try {
      return Acting.as(
          DemoAccount.MANAGER,
          () ->
              Transactions.aside(
                  () ->
                      catchThrowableOfType(
                              RefusedException.class, () -> months.close("MAILIZ", month, 0))
                          .refusal()));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
