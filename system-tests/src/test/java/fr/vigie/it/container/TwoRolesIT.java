package fr.vigie.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.directory.OrganisationView;
import fr.vigie.incident.DeclarationDesk;
import fr.vigie.incident.MaintenanceDesk;
import fr.vigie.incident.MaintenanceNotice;
import fr.vigie.incident.MaintenanceView;
import fr.vigie.incident.NewMaintenance;
import fr.vigie.incident.NewTicket;
import fr.vigie.incident.TicketFileDesk;
import fr.vigie.incident.TicketFileView;
import fr.vigie.incident.TicketSource;
import fr.vigie.incident.Visibility;
import fr.vigie.inquiry.InquiryActDesk;
import fr.vigie.inquiry.InquiryDesk;
import fr.vigie.inquiry.InquiryTold;
import fr.vigie.inquiry.InquiryView;
import fr.vigie.inquiry.NewInquiry;
import fr.vigie.inquiry.rules.AuthorityKind;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.RunningPortal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.Role;
import fr.vigie.rights.Channel;
import fr.vigie.rights.DialogueDesk;
import fr.vigie.rights.IntakeDesk;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.RightsDesk;
import fr.vigie.rights.Told;
import fr.vigie.rights.rules.QuestionGround;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketKind;
import jakarta.ejb.EJB;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A person who is one thing in one organisation and another in the next does in each what the role
 * there grants, and nothing more.
 */
@RunningPortal
@OnBothDatabases
class TwoRolesIT {
  private static final Instant RECEIVED = Instant.parse("2026-11-10T09:00:00Z");

  @EJB(lookup = "java:global/vigie/vigie-ejb/InquiryActDesk")
  InquiryActDesk acts;

  @EJB(lookup = "java:global/vigie/vigie-ejb/IntakeDesk")
  IntakeDesk intake;

  @EJB(lookup = "java:global/vigie/vigie-ejb/DialogueDesk")
  DialogueDesk dialogue;

  @EJB(lookup = "java:global/vigie/vigie-ejb/RightsDesk")
  RightsDesk desk;

  @EJB(lookup = "java:global/vigie/vigie-ejb/InquiryDesk")
  InquiryDesk inquiries;

  @EJB(lookup = "java:global/vigie/vigie-ejb/DeclarationDesk")
  DeclarationDesk calls;

  @EJB(lookup = "java:global/vigie/vigie-ejb/TicketFileDesk")
  TicketFileDesk files;

  @EJB(lookup = "java:global/vigie/vigie-ejb/MaintenanceDesk")
  MaintenanceDesk maintenance;

  private final String login = "two-roles-" + UUID.randomUUID();

  @Deployment
  static Archive<?> deployment() {
    return ThinWar.of(TwoRolesIT.class, Requests.class);
  }

  /** Officer of GRADeS; of the Structure a reader of reports and of what is asked of it. */
  @BeforeEach
  void hire() throws Exception {
    Transactions.query(
        entities -> {
          UUID person = UUID.randomUUID();
          insert(
              entities,
              "insert into person (id, login, name, password_hash, must_change_password, demo,"
                  + " version) values (?, ?, 'Essai', '-', false, true, 0)",
              person,
              login);
          member(entities, person, "GRADES", Role.DPO);
          member(entities, person, "STR-001", Role.STRUCTURE);
          return insert(
              entities,
              "insert into api_token (id, person_id, label, sha256, created_at) values (?, ?,"
                  + " 'essai', ?, ?)",
              UUID.randomUUID(),
              person,
              sha256(login),
              OffsetDateTime.parse("2026-11-01T00:00:00Z"));
        });
  }

  @Test
  void a_request_that_may_only_be_read_in_one_organisation_is_not_handled_with_the_others_role()
      throws Exception {
    RequestView theirs =
        Acting.as(DemoAccount.DPO_STRUCTURE, () -> intake.receive(Requests.received()));
    RequestView ours =
        Acting.as(DemoAccount.DPO, () -> intake.receive(Requests.receivedFor("STR-001")));

    assertThat(Acting.as(login, () -> desk.request(theirs.ref())).granted())
        .containsExactlyInAnyOrder(Permission.READ_RIGHTS, Permission.RECEIVE_RIGHTS);
    assertThat(Acting.as(login, () -> desk.request(ours.ref())).may(Permission.HANDLE_RIGHTS))
        .isTrue();
    assertThat(
            refusal(
                () ->
                    dialogue.ask(
                        theirs.ref(),
                        Told.now(theirs.version(), "Quels messages ?"),
                        QuestionGround.CLARIFICATION)))
        .isEqualTo("NOT_FOUND");
    assertThat(refusal(() -> desk.note(ours.ref(), Told.now(ours.version(), "Un mot"))))
        .isEqualTo("none");
    assertThat(
            refusal(
                () ->
                    desk.recordComplaint(
                        ours.ref(), Told.now(ours.version() + 1, "Plainte déposée"))))
        .isEqualTo("none");
  }

  @Test
  void over_http_it_is_not_there_either() {
    String ref = request();
    ApiClient both = ApiClient.anonymous().withToken(login);
    int version = both.get("/rights-requests/" + ref).json().getInt("version");

    var refused =
        both.with("If-Match", "\"" + version + "\"")
            .post(
                "/rights-requests/" + ref + "/complaint",
                Json.createObjectBuilder().add("text", "Plainte déposée").build());

    assertThat(refused.status()).as(refused.body()).isEqualTo(404);
    assertThat(refused.code()).isEqualTo("NOT_FOUND");
  }

  @Test
  void an_inquiry_that_may_only_be_read_is_not_changed() throws Exception {
    InquiryView inquiry =
        Acting.as(
            DemoAccount.DPO_STRUCTURE,
            () ->
                inquiries.register(
                    new NewInquiry(
                        AuthorityKind.CNIL,
                        "CNIL (essai)",
                        null,
                        "Contrôle d'essai",
                        Channel.LETTER,
                        RECEIVED,
                        null,
                        null),
                    null));
    Transactions.query(
        entities ->
            entities
                .createNativeQuery(
                    "update membership set role = 'AUDITOR' where role = 'STRUCTURE' and person_id"
                        + " = (select id from person where login = ?)")
                .setParameter(1, login)
                .executeUpdate());

    assertThat(Acting.as(login, () -> inquiries.inquiry(inquiry.ref())).handled()).isFalse();
    assertThat(
            refusal(
                () ->
                    acts.note(
                        inquiry.ref(), new InquiryTold(inquiry.version(), null, null, "Un mot"))))
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void who_reads_two_registers_says_which_one_is_told_of() {
    ApiClient both = ApiClient.anonymous().withToken(login);
    String ref = request();

    for (String path :
        List.of("/rights-requests/figures?", "/rights-requests/export?format=csv&")) {
      String asked = path + "from=2026-11-01&to=2026-11-30";
      assertThat(both.get(asked).code()).isEqualTo("INVALID_INPUT");
      assertThat(both.get(asked + "&register=STR-001").status()).isEqualTo(200);
      assertThat(both.get(asked + "&register=GRADES").status()).isEqualTo(200);
      assertThat(both.get(asked + "&register=MIPIH").status()).isEqualTo(404);
      assertThat(ApiClient.as(DemoAccount.DPO).get(asked).status()).isEqualTo(200);
    }
    String export = "/rights-requests/export?format=csv&from=2026-11-01&to=2026-11-30&register=";
    assertThat(both.get(export + "STR-001").body()).contains(ref);
    assertThat(both.get(export + "GRADES").body()).doesNotContain(ref);
  }

  @Test
  void who_works_for_two_organisations_says_which_one_got_a_request() throws Exception {
    assertThat(refusal(() -> intake.receive(Requests.received()))).isEqualTo("INVALID_INPUT");
    assertThat(refusal(() -> intake.receive(Requests.received(), "MIPIH"))).isEqualTo("NOT_FOUND");

    RequestView made = Acting.as(login, () -> intake.receive(Requests.received(), "STR-001"));

    assertThat(made.receiver().code()).isEqualTo("STR-001");
  }

  @Test
  void who_works_for_two_organisations_says_which_one_got_an_inquiry() throws Exception {
    Transactions.query(
        entities ->
            entities
                .createNativeQuery(
                    "update membership set role = 'DPO' where person_id = (select id from person"
                        + " where login = ?)")
                .setParameter(1, login)
                .executeUpdate());
    ApiClient both = ApiClient.anonymous().withToken(login);
    var inquiry =
        Json.createObjectBuilder()
            .add("authority", "CNIL")
            .add("authorityName", "CNIL (essai)")
            .add("subject", "Contrôle d'essai")
            .add("channel", "LETTER")
            .add("receivedAt", RECEIVED.toString())
            .build();

    assertThat(both.post("/inquiries", inquiry).code()).isEqualTo("INVALID_INPUT");
    var made =
        both.post(
            "/inquiries", Json.createObjectBuilder(inquiry).add("organisation", "STR-001").build());
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    String path = "/inquiries/" + made.json().getString("ref");
    assertThat(ApiClient.as(DemoAccount.DPO_STRUCTURE).get(path).status()).isEqualTo(200);
    assertThat(ApiClient.as(DemoAccount.DPO).get(path).status()).isEqualTo(404);
    assertThat(
            both.post(
                    "/inquiries",
                    Json.createObjectBuilder(inquiry).add("organisation", "MIPIH").build())
                .status())
        .isEqualTo(404);
  }

  @Test
  void files_of_a_ticket_are_attached_and_destroyed_by_a_role_in_one_of_its_parties()
      throws Exception {
    hireAlso("STR-001", Role.ADMIN);
    String theirs = Acting.as(DemoAccount.SUPPORT, () -> calls.declare(incident("STR-002")).ref());
    String own = Acting.as(DemoAccount.SUPPORT, () -> calls.declare(incident("STR-001")).ref());

    assertThat(refusal(() -> attach(theirs))).isEqualTo("NOT_PERMITTED");
    TicketFileView attached = Acting.as(login, () -> attach(own));
    Callable<Void> destruction =
        () -> {
          files.destroy(own, attached.id(), "Montre un patient");
          return null;
        };
    assertThat(refusal(destruction)).isEqualTo("NOT_PERMITTED");
    assertThat(Acting.as(DemoAccount.SUPPORT, () -> files.files(own))).hasSize(1);
    Acting.as(DemoAccount.SUPPORT, destruction);
    assertThat(Acting.as(DemoAccount.SUPPORT, () -> files.files(own))).isEmpty();
  }

  @Test
  void whoever_works_for_the_support_and_a_structure_takes_calls_of_others_too() throws Exception {
    hireAlso("GRADES", Role.SUPPORT);

    for (String structure : new String[] {"STR-001", "STR-009"}) {
      assertThat(
              Acting.as(login, () -> calls.declare(incident(structure)))
                  .organisation()
                  .map(OrganisationView::code))
          .contains(structure);
    }
    assertThat(Acting.as(login, () -> calls.declare(incident(null))).organisation()).isEmpty();
  }

  @Test
  void whoever_works_for_two_structures_says_which_of_them_declares() throws Exception {
    hireAlso("STR-009", Role.STRUCTURE);

    assertThat(Acting.as(login, () -> calls.structures()))
        .extracting(OrganisationView::code)
        .containsExactlyInAnyOrder("STR-001", "STR-009");
    assertThat(refusal(() -> calls.declare(incident(null)))).isEqualTo("INVALID_INPUT");
    assertThat(refusal(() -> calls.declare(incident("STR-002")))).isEqualTo("INVALID_INPUT");
    for (String structure : new String[] {"STR-001", "STR-009"}) {
      assertThat(
              Acting.as(login, () -> calls.declare(incident(structure)))
                  .organisation()
                  .map(OrganisationView::code))
          .contains(structure);
    }
    assertThat(Acting.as(DemoAccount.SUPPORT, () -> calls.structures())).isEmpty();
  }

  @Test
  void planned_work_is_cancelled_by_whoever_may_announce_it() throws Exception {
    hireAlso("STR-001", Role.MANAGER);
    var asked =
        new NewMaintenance(
            "MEDIMAIL",
            Instant.parse("2027-02-01T20:00:00Z"),
            Instant.parse("2027-02-01T22:00:00Z"),
            "Essai",
            null);
    assertThat(refusal(() -> maintenance.announce(asked))).isEqualTo("NOT_A_PARTY");
    MaintenanceView planned = Acting.as(DemoAccount.OPERATOR, () -> maintenance.announce(asked));

    assertThat(refusal(() -> maintenance.cancel(planned.id(), planned.version(), "Essai")))
        .isEqualTo("NOT_A_PARTY");
    assertThat(
            refusal(
                () ->
                    maintenance.tell(
                        planned.id(),
                        planned.version(),
                        null,
                        MaintenanceNotice.Channel.MAIL,
                        null)))
        .isEqualTo("NOT_A_PARTY");
    Acting.as(
        DemoAccount.OPERATOR, () -> maintenance.cancel(planned.id(), planned.version(), "Essai"));
  }

  private static NewTicket incident(String structure) {
    return new NewTicket(
        TicketKind.INCIDENT,
        "MEDIMAIL",
        null,
        Severity.MINOR,
        "Essai",
        null,
        RECEIVED,
        structure,
        TicketSource.PHONE,
        null);
  }

  private TicketFileView attach(String ref) throws IOException {
    byte[] pdf = "%PDF-1.7 essai".getBytes(StandardCharsets.US_ASCII);
    return files.attach(ref, Visibility.PUBLIC, "essai.pdf", new ByteArrayInputStream(pdf));
  }

  private void hireAlso(String organisation, Role role) throws Exception {
    Transactions.query(
        entities -> {
          member(
              entities,
              UUID.fromString(
                  entities
                      .createNativeQuery("select id from person where login = ?")
                      .setParameter(1, login)
                      .getSingleResult()
                      .toString()),
              organisation,
              role);
          return null;
        });
  }

  private String refusal(Callable<?> act) throws Exception {
    try {
      Acting.as(login, act);
      return "none";
    } catch (RefusedException refused) {
      return refused.refusal().name();
    }
  }

  private static String request() {
    return ApiClient.as(DemoAccount.DPO_STRUCTURE)
        .post(
            "/rights-requests",
            Json.createObjectBuilder()
                .add("processing", "MEDIMAIL-EXCHANGE")
                .add("channel", "LETTER")
                .add("receivedAt", RECEIVED.toString())
                .add("rights", Json.createArrayBuilder().add("ACCESS"))
                .add(
                    "person",
                    Json.createObjectBuilder().add("requesterName", "Personne de démonstration"))
                .build())
        .json()
        .getString("ref");
  }

  private static void member(EntityManager entities, UUID person, String code, Role role) {
    List<?> organisation =
        entities
            .createNativeQuery("select id from organisation where code = ?")
            .setParameter(1, code)
            .getResultList();
    insert(
        entities,
        "insert into membership (id, person_id, organisation_id, role) values (?, ?, ?, ?)",
        UUID.randomUUID(),
        person,
        organisation.get(0),
        role.name());
  }

  private static int insert(EntityManager entities, String sql, Object... values) {
    var statement = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setParameter(i + 1, values[i]);
    }
    return statement.executeUpdate();
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
