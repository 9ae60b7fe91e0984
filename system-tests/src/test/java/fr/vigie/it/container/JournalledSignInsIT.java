package fr.vigie.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.directory.ProfileDesk;
import fr.vigie.directory.SignIn;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.RunningPortal;
import fr.vigie.journal.Checkpoints;
import fr.vigie.journal.EntryTypes;
import fr.vigie.journal.EntryView;
import fr.vigie.journal.JournalDesk;
import fr.vigie.journal.JournalDesk.Filter;
import fr.vigie.journal.JournalVerification;
import fr.vigie.journal.Stamping;
import fr.vigie.platform.paging.PageRequest;
import fr.vigie.platform.pulse.MinuteTick;
import jakarta.ejb.EJB;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/** Who came in, who did not, and what became of their keys, in the chain of security. */
@RunningPortal
@OnBothDatabases
class JournalledSignInsIT {
  @EJB(lookup = "java:global/vigie/vigie-ejb/SignIn")
  SignIn signIn;

  @EJB(lookup = "java:global/vigie/vigie-ejb/ProfileDesk")
  ProfileDesk profile;

  @EJB(lookup = "java:global/vigie/vigie-ejb/JournalDesk")
  JournalDesk journal;

  @Deployment
  static Archive<?> deployment() {
    return ThinWar.of(JournalledSignInsIT.class);
  }

  @Test
  void coming_and_going_is_journalled_by_the_id_of_the_person() throws Exception {
    signIn.attempt("dpo", DemoAccount.DPO.token(), address());
    signIn.left("dpo");

    List<EntryView> newest = newest(null);

    assertThat(newest.get(0).type()).isEqualTo(EntryTypes.SIGNED_OUT);
    assertThat(newest.get(1).type()).isEqualTo(EntryTypes.SIGNED_IN);
    assertThat(newest.get(0).facts()).isEqualTo(newest.get(1).facts()).containsOnlyKeys("person");
  }

  @Test
  void a_failure_never_keeps_what_was_typed() throws Exception {
    String typed = "secret-" + UUID.randomUUID();
    signIn.attempt(typed, typed, address());
    signIn.attempt("dpo", typed, address());

    List<EntryView> failures = newest(EntryTypes.SIGN_IN_FAILED);

    assertThat(failures.get(0).facts()).as("of a known account").containsOnlyKeys("person");
    assertThat(failures.get(1).facts()).as("of an unknown one").isEmpty();
    assertThat(newest(null).toString()).doesNotContain(typed);
  }

  @Test
  void whoever_floods_the_sign_in_leaves_a_few_entries_and_a_number() throws Exception {
    String address = address();
    long before = entries();

    for (int i = 0; i < 60; i++) {
      signIn.attempt("nobody-" + i, "wrong", address);
    }

    assertThat(entries() - before).isBetween(1L, 45L);
  }

  @Test
  void tokens_made_and_revoked_are_journalled_without_their_secret() throws Exception {
    String label = "journalled-" + UUID.randomUUID();
    String token = Acting.as(DemoAccount.SUPPORT, () -> profile.makeToken(label).secret());
    UUID id =
        Acting.as(
            DemoAccount.SUPPORT,
            () ->
                profile.tokens().stream()
                    .filter(view -> view.label().equals(label))
                    .findAny()
                    .orElseThrow()
                    .id());
    Acting.as(DemoAccount.SUPPORT, () -> profile.revokeToken(id));

    EntryView made = newest(EntryTypes.TOKEN_MADE).get(0);
    EntryView revoked = newest(EntryTypes.TOKEN_REVOKED).get(0);

    assertThat(made.facts()).containsEntry("token", id.toString());
    assertThat(made.person()).isNotNull();
    assertThat(revoked.facts()).containsEntry("token", id.toString());
    assertThat(made + " " + revoked).doesNotContain(token, label);
  }

  @Test
  void the_roles_of_the_first_accounts_are_journalled() throws Exception {
    assertThat(newest(EntryTypes.ROLE_GIVEN))
        .hasSizeGreaterThanOrEqualTo(DemoAccount.values().length)
        .allSatisfy(
            entry -> assertThat(entry.facts()).containsKeys("person", "organisation", "role"));
  }

  @Test
  void a_checkpoint_is_sealed_and_stamped_and_the_journal_stays_intact() throws Exception {
    Instant now = PortalBeans.inPortal(() -> PortalBeans.get(InstantSource.class).instant());
    signIn.attempt("dpo", DemoAccount.DPO.token(), address());
    assertThat(PortalBeans.<Boolean>inPortal(() -> PortalBeans.get(Checkpoints.class).seal(now)))
        .isTrue();
    PortalBeans.inPortal(
        () -> {
          PortalBeans.get(Stamping.class).each(new MinuteTick(now));
          return null;
        });

    JournalVerification found = Acting.as(DemoAccount.AUDITOR, () -> journal.verify());

    assertThat(found.firstBreak()).isNull();
    assertThat(found.stamps().valid()).isPositive().isEqualTo(found.checkpoints());
    assertThat(found.ownAuthority()).isTrue();
  }

  /** Of what concerns signing in: the portal's pulse journals other things meanwhile. */
  private static long entries() throws Exception {
    Object count =
        Transactions.query(
            entities ->
                entities
                    .createNativeQuery("select count(*) from journal_entry where chain = ?")
                    .setParameter(1, EntryTypes.SECURITY_CHAIN)
                    .getSingleResult());
    return ((Number) count).longValue();
  }

  private List<EntryView> newest(String type) throws Exception {
    return Acting.as(
            DemoAccount.ADMIN,
            () ->
                journal.entries(
                    new Filter(EntryTypes.SECURITY_CHAIN, type, null, null), PageRequest.from("")))
        .items();
  }

  /** An address of its own, so that the throttle of another test does not count. */
  private static String address() {
    return UUID.randomUUID().toString();
  }
}
