package fr.vigie.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.ApiToken;
import fr.vigie.directory.DemoAccount;
import fr.vigie.directory.ProfileDesk;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.RunningPortal;
import fr.vigie.platform.PortalClock;
import jakarta.ejb.EJB;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Instants go to the database and come back the same, in the nights when clocks change too. */
@RunningPortal
@OnBothDatabases
class InstantsIT {
  @EJB(lookup = "java:global/vigie/vigie-ejb/ProfileDesk")
  ProfileDesk desk;

  @Deployment
  static Archive<?> deployment() {
    return ThinWar.of(InstantsIT.class);
  }

  @Test
  void the_server_runs_in_utc() {
    assertThat(TimeZone.getDefault().getID()).isEqualTo("UTC");
  }

  @Test
  void the_portal_is_on_the_database_that_the_environment_names() throws Exception {
    String expected = "postgresql".equals(System.getenv("VIGIE_DB_DRIVER")) ? "PostgreSQL" : "H2";

    String version =
        Transactions.query(
            entities ->
                entities.createNativeQuery("select version()").getSingleResult().toString());

    assertThat(version.startsWith("PostgreSQL 18") ? "PostgreSQL" : "H2").isEqualTo(expected);
  }

  /** 02:30 does not exist on 29 March 2026 in Paris; 02:30 comes twice on 25 October. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-29T00:30:00Z",
        "2026-03-29T01:30:00Z",
        "2026-03-29T02:30:00Z",
        "2026-10-25T00:30:00Z",
        "2026-10-25T01:30:00Z",
        "2026-10-25T01:30:00.123456Z",
        "2026-12-31T23:59:59.999999Z"
      })
  void an_instant_is_read_back_and_found_by_its_second(Instant instant) throws Exception {
    UUID id = tokenMadeAt(instant);

    assertThat(readBack(id)).isEqualTo(instant);
    assertThat(epochInDatabase(id))
        .isEqualByComparingTo(
            BigDecimal.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, instant), 6));
    assertThat(between(id, instant, instant.plus(1, ChronoUnit.MICROS))).isEqualTo(1);
    assertThat(between(id, instant.minusSeconds(1), instant)).isZero();
    assertThat(between(id, instant.plus(1, ChronoUnit.MICROS), instant.plusSeconds(7200))).isZero();
  }

  @Test
  void instants_sort_by_time_across_the_night_with_two_half_past_twos() throws Exception {
    Instant first = Instant.parse("2026-10-25T00:30:00Z");
    Instant second = Instant.parse("2026-10-25T01:30:00Z");
    UUID later = tokenMadeAt(second);
    UUID earlier = tokenMadeAt(first);

    List<UUID> sorted =
        Transactions.query(
            entities ->
                entities
                    .createQuery(
                        "select t.id from ApiToken t where t.id in :ids order by t.createdAt",
                        UUID.class)
                    .setParameter("ids", List.of(later, earlier))
                    .getResultList());

    assertThat(sorted).containsExactly(earlier, later);
  }

  @Test
  void the_shifted_clock_reaches_the_column_cut_to_the_microsecond() throws Exception {
    PortalClock clock = PortalBeans.get(PortalClock.class);
    String label = "later-" + UUID.randomUUID();
    try {
      clock.shift(Duration.ofDays(400));
      Acting.as(DemoAccount.AUDITOR, () -> desk.makeToken(label));
      Instant made = createdAt(label);

      assertThat(made).isBeforeOrEqualTo(clock.instant());
      assertThat(made.plusSeconds(60)).isAfter(clock.instant());
      assertThat(made).isEqualTo(made.truncatedTo(ChronoUnit.MICROS));
    } finally {
      clock.shift(Duration.ZERO);
    }
  }

  private Instant createdAt(String label) throws Exception {
    return Acting.as(
        DemoAccount.AUDITOR,
        () ->
            desk.tokens().stream()
                .filter(token -> token.label().equals(label))
                .findAny()
                .orElseThrow()
                .createdAt());
  }

  private UUID tokenMadeAt(Instant instant) throws Exception {
    String label = "instant-" + UUID.randomUUID();
    Acting.as(DemoAccount.AUDITOR, () -> desk.makeToken(label));
    return Transactions.query(
        entities -> {
          ApiToken token =
              entities
                  .createQuery("select t from ApiToken t where t.label = :label", ApiToken.class)
                  .setParameter("label", label)
                  .getSingleResult();
          UUID id =
              (UUID)
                  entities.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(token);
          entities
              .createQuery("update ApiToken t set t.createdAt = :at where t.id = :id")
              .setParameter("at", instant)
              .setParameter("id", id)
              .executeUpdate();
          return id;
        });
  }

  private static Instant readBack(UUID id) throws Exception {
    return Transactions.query(
        entities ->
            entities
                .createQuery("select t.createdAt from ApiToken t where t.id = :id", Instant.class)
                .setParameter("id", id)
                .getSingleResult());
  }

  private static BigDecimal epochInDatabase(UUID id) throws Exception {
    return Transactions.query(
        entities ->
            new BigDecimal(
                entities
                    .createNativeQuery(
                        "select extract(epoch from created_at) from api_token where id = ?")
                    .setParameter(1, id)
                    .getSingleResult()
                    .toString()));
  }

  private static long between(UUID id, Instant startInclusive, Instant endExclusive)
      throws Exception {
    return Transactions.query(
        entities ->
            entities
                .createQuery(
                    "select count(t) from ApiToken t"
                        + " where t.id = :id and t.createdAt >= :from and t.createdAt < :to",
                    Long.class)
                .setParameter("id", id)
                .setParameter("from", startInclusive)
                .setParameter("to", endExclusive)
                .getSingleResult());
  }
}
