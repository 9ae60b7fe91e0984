package fr.vigie.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.OwnService;
import fr.vigie.it.portal.RunningPortal;
import fr.vigie.report.ReportDesk;
import fr.vigie.report.ReportOrder;
import jakarta.ejb.EJB;
import jakarta.json.Json;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who gets a new report: subscribers, in their language, and only while they may read it. */
@RunningPortal
@OnBothDatabases
class SubscribersIT {
  @EJB(lookup = "java:global/vigie/vigie-ejb/ReportDesk")
  ReportDesk desk;

  private final OwnService service = OwnService.add();
  private final UUID person = UUID.randomUUID();
  private final String address = person + "@vigie.example";

  @Deployment
  static Archive<?> deployment() {
    return ThinWar.of(SubscribersIT.class);
  }

  @Test
  void a_subscriber_gets_each_new_report_in_the_language_asked_for() throws Exception {
    memberOf("MIPIH");
    subscribe("fr");

    make("en");
    assertThat(mails()).isEmpty();
    make("fr");

    assertThat(mails()).hasSize(1);
  }

  @Test
  void whoever_is_no_longer_a_member_of_a_party_gets_nothing() throws Exception {
    memberOf("MIPIH");
    subscribe("fr");
    execute("delete from membership where person_id = ?", person);

    make("fr");

    assertThat(mails()).isEmpty();
  }

  @Test
  void whoever_is_a_member_of_somebody_else_only_gets_nothing() throws Exception {
    memberOf("STR-002");
    subscribe("fr");

    make("fr");

    assertThat(mails()).isEmpty();
  }

  @Test
  void a_subscriber_with_several_roles_gets_one_mail() throws Exception {
    memberOf("MIPIH");
    memberOf("GRADES");
    subscribe("fr");

    make("fr");

    assertThat(mails()).hasSize(1);
  }

  @Test
  void the_switch_of_the_interface_is_what_the_desk_knows() throws Exception {
    ApiClient program = ApiClient.as(DemoAccount.OPERATOR);
    String path = service.path("/report-subscription");

    int on = program.put(path, Json.createObjectBuilder().add("language", "fr").build()).status();
    boolean subscribed = Acting.as(DemoAccount.OPERATOR, () -> desk.isSubscribed(service.code()));
    int off = program.delete(path).status();

    assertThat(on).isEqualTo(204);
    assertThat(subscribed).isTrue();
    assertThat(off).isEqualTo(204);
    assertThat(Acting.as(DemoAccount.OPERATOR, () -> desk.isSubscribed(service.code()))).isFalse();
  }

  @AfterEach
  void forget() throws Exception {
    execute("delete from outbox_mail where recipient = ?", address);
    execute("delete from report_subscription where person_id = ?", person);
    execute("delete from membership where person_id = ?", person);
    execute("delete from person where id = ?", person);
  }

  private void make(String language) throws Exception {
    Acting.as(
        DemoAccount.MANAGER,
        () -> desk.make(new ReportOrder("availability", service.code(), "2025-03", language)));
  }

  private void memberOf(String organisation) throws Exception {
    execute(
        "insert into person (id, login, name, email, password_hash, must_change_password, demo,"
            + " version) values (?, ?, 'Essai', ?, '', false, false, 1) on conflict do nothing",
        person,
        "essai-" + person,
        address);
    execute(
        "insert into membership (id, person_id, organisation_id, role) select ?, ?, id, 'OPERATOR'"
            + " from organisation where code = ?",
        UUID.randomUUID(),
        person,
        organisation);
  }

  private void subscribe(String language) throws Exception {
    execute(
        "insert into report_subscription (person_id, service_id, language) select ?, id, ? from"
            + " service where code = ?",
        person,
        language,
        service.code());
  }

  private List<?> mails() throws Exception {
    return Transactions.query(
        entities ->
            entities
                .createNativeQuery("select attachment_name from outbox_mail where recipient = ?")
                .setParameter(1, address)
                .getResultList());
  }

  private static void execute(String sql, Object... arguments) throws Exception {
    Transactions.query(
        entities -> {
          var statement = entities.createNativeQuery(sql);
          for (int i = 0; i < arguments.length; i++) {
            statement.setParameter(i + 1, arguments[i]);
          }
          return statement.executeUpdate();
        });
  }
}
