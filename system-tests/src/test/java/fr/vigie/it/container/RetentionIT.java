package fr.vigie.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.RunningPortal;
import fr.vigie.platform.PortalClock;
import fr.vigie.platform.RefusedException;
import fr.vigie.processing.Right;
import fr.vigie.reports.Conformance;
import fr.vigie.rights.CaseWorkDesk;
import fr.vigie.rights.Channel;
import fr.vigie.rights.DecisionDesk;
import fr.vigie.rights.IntakeDesk;
import fr.vigie.rights.NewTask;
import fr.vigie.rights.PersonData;
import fr.vigie.rights.PieceDesk;
import fr.vigie.rights.PieceKind;
import fr.vigie.rights.RecipientDesk;
import fr.vigie.rights.RecipientKind;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.RightsDesk;
import fr.vigie.rights.TaskDesk;
import fr.vigie.rights.Told;
import fr.vigie.rights.letter.LetterDesk;
import fr.vigie.rights.letter.LetterDraft;
import fr.vigie.rights.letter.LetterKind;
import fr.vigie.rights.letter.NewLetter;
import fr.vigie.rights.rules.EventType;
import fr.vigie.rights.rules.Outcome;
import jakarta.ejb.EJB;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What was closed long ago names nobody any more, unless it is held; and there is proof of it. */
@RunningPortal
@OnBothDatabases
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RetentionIT {
  private static final String NAME = "Zéphyrine Démonstration-Oubliée";
  private static final Instant RECEIVED = Instant.parse("2020-03-05T09:00:00Z");

  @EJB(lookup = "java:global/vigie/vigie-ejb/IntakeDesk")
  IntakeDesk intake;

  @EJB(lookup = "java:global/vigie/vigie-ejb/DecisionDesk")
  DecisionDesk decisions;

  @EJB(lookup = "java:global/vigie/vigie-ejb/RightsDesk")
  RightsDesk desk;

  @EJB(lookup = "java:global/vigie/vigie-ejb/CaseWorkDesk")
  CaseWorkDesk work;

  @EJB(lookup = "java:global/vigie/vigie-ejb/PieceDesk")
  PieceDesk pieces;

  @EJB(lookup = "java:global/vigie/vigie-ejb/RecipientDesk")
  RecipientDesk recipients;

  @EJB(lookup = "java:global/vigie/vigie-ejb/TaskDesk")
  TaskDesk tasks;

  @EJB(lookup = "java:global/vigie/vigie-ejb/LetterDesk")
  LetterDesk letters;

  @Deployment
  static Archive<?> deployment() {
    return ThinWar.of(RetentionIT.class, Requests.class, Erasing.class);
  }

  @Test
  @Order(1)
  void a_request_closed_long_ago_keeps_its_dates_and_loses_its_person() throws Exception {
    RequestView old = Acting.as(DemoAccount.DPO_STRUCTURE, () -> closed(NAME));
    assertThat(Erasing.placesOf("Oubliée")).isNotEmpty();
    long texts = texts(old);

    Erasing.sweep();
    Erasing.sweep();

    assertThat(Erasing.placesOf("Oubliée")).isEmpty();
    RequestView left = Acting.as(DemoAccount.DPO_STRUCTURE, () -> desk.request(old.ref()));
    assertThat(left.person()).isEmpty();
    assertThat(left.events()).allSatisfy(event -> assertThat(event.text()).isNull());
    assertThat(left.events()).allSatisfy(event -> assertThat(event.person()).isNull());
    assertThat(left.events())
        .extracting(event -> event.event().type())
        .containsSubsequence(EventType.RECEIVED, EventType.DECIDED, EventType.CLOSED)
        .endsWith(EventType.REDACTED)
        .containsOnlyOnce(EventType.REDACTED);
    assertThat(left.receivedAt()).isEqualTo(RECEIVED);
    assertThat(
            Erasing.number(
                "select count(*) from journal_personal p join journal_entry e on"
                    + " e.position = p.position where e.chain = 'rights:"
                    + old.ref()
                    + "'"))
        .isZero();
    assertThat(Erasing.number("select count(*) from redaction where ref = '" + old.ref() + "'"))
        .isEqualTo(1);
    assertThat(
            Erasing.number(
                "select count(*) from redaction where ref = '"
                    + old.ref()
                    + "' and pieces = 2 and persons = 1 and recipients = 1 and certificate_id is"
                    + " not null and texts = "
                    + texts))
        .isEqualTo(1);
    assertThat(refusal(() -> desk.note(old.ref(), Told.now(left.version(), "Encore un mot"))))
        .isEqualTo("WRONG_STATE");
    assertThat(refusal(() -> desk.reopen(old.ref(), Told.now(left.version(), "Encore"))))
        .isEqualTo("WRONG_STATE");
  }

  @Test
  @Order(2)
  void a_hold_keeps_it_until_the_hold_is_lifted() throws Exception {
    RequestView held =
        Acting.as(
            DemoAccount.DPO_STRUCTURE,
            () -> {
              RequestView closed = closed("Personne retenue");
              work.hold(closed.ref(), Told.now(closed.version(), "Recours"));
              return desk.request(closed.ref());
            });

    Erasing.sweep();
    assertThat(person(held)).isTrue();
    Acting.as(
        DemoAccount.DPO_STRUCTURE,
        () -> work.liftHold(held.ref(), Told.now(held.version(), "Jugé")));
    Erasing.sweep();
    assertThat(person(held)).as("closed today, as far as the portal knows").isTrue();
    Erasing.closedLongAgo("rights_request", held.id());
    Erasing.sweep();

    assertThat(person(held)).isFalse();
  }

  @Test
  @Order(3)
  @RunAsClient
  void what_was_erased_is_certified_still_counted_and_the_journal_is_intact() throws Exception {
    ApiClient dpo = ApiClient.as(DemoAccount.DPO_STRUCTURE);
    JsonObject certificate =
        dpo.get("/retention/certificates").json().getJsonArray("items").getJsonObject(0);
    byte[] pdf = dpo.download("/retention/certificates/" + certificate.getString("id") + "/pdf");

    Conformance.assertArchivableAndAccessible(pdf);
    JsonObject verified =
        ApiClient.anonymous().post("/reports/verify", "application/pdf", pdf).json();
    assertThat(verified.getBoolean("figuresFollowFromEvidence")).as("%s", verified).isTrue();
    assertThat(
            ApiClient.as(DemoAccount.OPERATOR)
                .get("/retention/certificates/" + certificate.getString("id"))
                .status())
        .isEqualTo(404);
    assertThat(dpo.get("/journal/verify").json().getBoolean("intact")).isTrue();
    assertThat(
            dpo.get("/rights-requests/figures?from=2020-01-01&to=2020-12-31")
                .json()
                .getJsonObject("own")
                .getInt("received"))
        .isGreaterThanOrEqualTo(2);
    String csv = dpo.get("/rights-requests/export?format=csv&from=2020-01-01&to=2020-12-31").body();
    assertThat(csv.lines().filter(line -> line.endsWith(";oui")).count()).isGreaterThanOrEqualTo(2);
  }

  private RequestView closed(String name) throws Exception {
    RequestView request =
        intake.receive(
            Requests.receivedAt(
                RECEIVED,
                new PersonData(
                    name,
                    name,
                    "oubliee@vigie.example",
                    "05 00 00 00 00",
                    "1 rue " + name,
                    "Je suis " + name,
                    null,
                    null,
                    null,
                    null)));
    pieces.attach(
        request.ref(),
        PieceKind.PROOF,
        name + ".pdf",
        new ByteArrayInputStream(("%PDF-1.7 " + name).getBytes(StandardCharsets.UTF_8)));
    recipients.add(request.ref(), "Laboratoire de " + name, RecipientKind.STRUCTURE);
    tasks.ask(
        request.ref(),
        new NewTask(
            tasks.candidates(request.ref()).get(0).id(),
            null,
            "fr",
            "Retrouvez les messages de " + name,
            LocalDate.ofInstant(PortalBeans.get(PortalClock.class).instant(), ZoneOffset.UTC)
                .plusDays(5)));
    prepareALetter(request.ref(), name);
    RequestView noted = desk.note(request.ref(), Told.now(current(request), name + " a téléphoné"));
    RequestView decided =
        decisions.decide(
            request.ref(), told(noted, "2020-03-20", null), Right.ACCESS, Outcome.GRANTED, null);
    RequestView sent =
        decisions.send(request.ref(), told(decided, "2020-03-21", null), Set.of(), Set.of());
    RequestView closed = desk.close(request.ref(), told(sent, "2020-04-01", null));
    Erasing.closedLongAgo("rights_request", closed.id());
    return closed;
  }

  /** It is signed and never leaves. */
  private void prepareALetter(String ref, String name) throws Exception {
    LetterDraft draft = letters.draft(ref, LetterKind.CLARIFICATION_QUESTION);
    letters.prepare(
        ref,
        new NewLetter(
            draft.kind(),
            draft.language(),
            draft.templateVersion(),
            draft.subject(),
            draft.text(),
            "Quels messages, " + name + " ?",
            Set.of(),
            List.of(),
            List.of()));
  }

  /** Words on events and of letters that never left, and tasks. */
  private static long texts(RequestView request) throws Exception {
    long texts = 0;
    for (String table :
        List.of("rights_event_text", "rights_task", "rights_letter where words is not null and")) {
      texts +=
          Erasing.number(
              "select count(*) from "
                  + (table.endsWith("and") ? table : table + " where")
                  + " request_id = '"
                  + request.id()
                  + "'");
    }
    return texts;
  }

  private int current(RequestView request) {
    return desk.request(request.ref()).version();
  }

  private static Told told(RequestView read, String day, String text) {
    return new Told(read.version(), Instant.parse(day + "T09:00:00Z"), Channel.LETTER, text);
  }

  private String refusal(java.util.concurrent.Callable<?> act) throws Exception {
    try {
      Acting.as(DemoAccount.DPO_STRUCTURE, act);
      return "none";
    } catch (RefusedException refused) {
      return refused.refusal().name();
    }
  }

  private boolean person(RequestView request) throws Exception {
    return Acting.as(DemoAccount.DPO_STRUCTURE, () -> desk.request(request.ref()))
        .person()
        .isPresent();
  }
}
