package fr.vigie.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.OwnService;
import fr.vigie.it.portal.RunningPortal;
import jakarta.json.JsonObject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/** What somebody with the database's password changes in the journal is found and placed. */
@RunningPortal
@OnBothDatabases
class AlteredJournalIT {
  @Deployment
  static Archive<?> deployment() {
    return ThinWar.of(AlteredJournalIT.class);
  }

  @Test
  void a_row_altered_by_sql_is_found_at_its_place_and_healed_by_putting_it_back() throws Exception {
    OwnService service = OwnService.add();
    long position = positionOf(service);
    String original = canonical(position);

    JsonObject altered;
    try {
      write(position, original.replace("MIPIH", "OTHER"));
      altered = verified();
    } finally {
      write(position, original);
    }

    assertThat(altered.getBoolean("intact")).isFalse();
    assertThat(altered.getJsonObject("firstBreak").getJsonNumber("position").longValue())
        .isEqualTo(position);
    assertThat(verified().getBoolean("intact")).isTrue();
  }

  private static JsonObject verified() {
    return ApiClient.as(DemoAccount.AUDITOR).get("/journal/verify").json();
  }

  private static long positionOf(OwnService service) throws Exception {
    return Transactions.query(
        entities ->
            ((Number)
                    entities
                        .createNativeQuery("select position from journal_entry where chain = ?")
                        .setParameter(1, "service:" + service.code())
                        .getSingleResult())
                .longValue());
  }

  private static String canonical(long position) throws Exception {
    return Transactions.query(
        entities ->
            entities
                .createNativeQuery(
                    "select cast(canonical as varchar(4000)) from journal_entry where position = ?")
                .setParameter(1, position)
                .getSingleResult()
                .toString());
  }

  private static void write(long position, String canonical) throws Exception {
    int changed =
        Transactions.query(
            entities ->
                entities
                    .createNativeQuery("update journal_entry set canonical = ? where position = ?")
                    .setParameter(1, canonical)
                    .setParameter(2, position)
                    .executeUpdate());
    assertThat(changed).isEqualTo(1);
  }
}
