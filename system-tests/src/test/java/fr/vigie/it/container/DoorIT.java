package fr.vigie.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.vigie.directory.DemoAccount;
import fr.vigie.directory.ProfileDesk;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.RunningPortal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import jakarta.ejb.EJB;
import jakarta.transaction.Status;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/** The door around the desks: permissions, refusals and conflicts. */
@RunningPortal
@OnBothDatabases
class DoorIT {
  @EJB(lookup = "java:global/vigie/vigie-ejb/ProfileDesk")
  ProfileDesk desk;

  @Deployment
  static Archive<?> deployment() {
    return ThinWar.of(DoorIT.class);
  }

  @Test
  void whoever_has_not_signed_in_is_refused() {
    assertThat(refusalOf(() -> desk.profile())).isEqualTo(Refusal.NOT_PERMITTED);
  }

  @Test
  void the_desk_answers_in_the_name_of_the_caller() throws Exception {
    assertThat(Acting.as(DemoAccount.DPO, () -> desk.profile()).login()).isEqualTo("dpo");
    assertThat(Acting.as(DemoAccount.OPERATOR, () -> desk.profile()).login()).isEqualTo("operator");
  }

  @Test
  void a_refusal_arrives_bare_and_undoes_what_came_before_it() throws Exception {
    String label = "undone-" + UUID.randomUUID();

    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class,
            () ->
                Transactions.within(
                    () ->
                        Acting.as(
                            DemoAccount.AUDITOR,
                            () -> {
                              desk.makeToken(label);
                              Refusal refusal = refusalOf(() -> desk.makeToken(" "));
                              assertThat(Transactions.status())
                                  .isEqualTo(Status.STATUS_MARKED_ROLLBACK);
                              throw new RefusedException(refusal);
                            })));

    assertThat(refused.refusal()).isEqualTo(Refusal.INVALID_INPUT);
    assertThat(tokensNamed(label)).isZero();
  }

  @Test
  void whoever_changes_what_somebody_else_has_just_changed_is_told_so() throws Exception {
    DemoAccount account = DemoAccount.DPO_STRUCTURE;
    String original = account.token();
    String theirs = "the password that came first";

    Refusal refusal =
        Acting.as(
            account,
            () ->
                Transactions.within(
                    () -> {
                      desk.profile();
                      Transactions.aside(
                          () -> {
                            desk.changePassword(original, theirs);
                            return null;
                          });
                      return refusalOf(
                          () -> desk.changePassword(original, "the password that came second"));
                    }));

    assertThat(refusal).isEqualTo(Refusal.CHANGED_MEANWHILE);
    Acting.as(account, () -> desk.changePassword(theirs, original));
  }

  private static long tokensNamed(String label) throws Exception {
    return Acting.as(
        DemoAccount.AUDITOR,
        () ->
            Transactions.query(
                entities ->
                    entities
                        .createQuery(
                            "select count(t) from ApiToken t where t.label = :label", Long.class)
                        .setParameter("label", label)
                        .getSingleResult()));
  }

  private static Refusal refusalOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    return catchThrowableOfType(RefusedException.class, act).refusal();
  }
}
