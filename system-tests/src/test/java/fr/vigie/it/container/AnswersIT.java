package fr.vigie.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.RunningPortal;
import fr.vigie.notice.MailRejected;
import fr.vigie.platform.PortalClock;
import fr.vigie.processing.Right;
import fr.vigie.rights.Channel;
import fr.vigie.rights.DecisionDesk;
import fr.vigie.rights.IntakeDesk;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.RightsDesk;
import fr.vigie.rights.Told;
import fr.vigie.rights.letter.AnswerDesk;
import fr.vigie.rights.letter.AnswerDesk.Opening;
import fr.vigie.rights.letter.AnswerLink;
import fr.vigie.rights.letter.LetterDesk;
import fr.vigie.rights.letter.LetterDispatchDesk;
import fr.vigie.rights.letter.LetterDispatchDesk.Mailed;
import fr.vigie.rights.letter.LetterDraft;
import fr.vigie.rights.letter.LetterKind;
import fr.vigie.rights.letter.LetterState;
import fr.vigie.rights.letter.NewLetter;
import fr.vigie.rights.rules.Act;
import fr.vigie.rights.rules.CaseStatus;
import fr.vigie.rights.rules.EventType;
import fr.vigie.rights.rules.Outcome;
import jakarta.ejb.EJB;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/** Answers by mail: what the link opens and for how long, and a mail that does not arrive. */
@RunningPortal
@OnBothDatabases
class AnswersIT {
  private static final Pattern LINK = Pattern.compile("answer\\.xhtml\\?l=([\\w-]+)");

  @EJB(lookup = "java:global/vigie/vigie-ejb/IntakeDesk")
  IntakeDesk intake;

  @EJB(lookup = "java:global/vigie/vigie-ejb/DecisionDesk")
  DecisionDesk decisions;

  @EJB(lookup = "java:global/vigie/vigie-ejb/RightsDesk")
  RightsDesk rights;

  @EJB(lookup = "java:global/vigie/vigie-ejb/LetterDesk")
  LetterDesk letters;

  @EJB(lookup = "java:global/vigie/vigie-ejb/LetterDispatchDesk")
  LetterDispatchDesk dispatch;

  @EJB(lookup = "java:global/vigie/vigie-ejb/AnswerDesk")
  AnswerDesk answers;

  @Deployment
  static Archive<?> deployment() {
    return ThinWar.of(AnswersIT.class, Requests.class);
  }

  @Test
  void a_link_opens_once_with_its_code_and_fetching_is_an_event() throws Exception {
    Sent sent = send();

    assertThat(answers.open(sent.link(), "0000 0000x")).isEqualTo(new Opening.WrongCode(4));
    Opening opening = answers.open(sent.link(), sent.code());
    assertThat(opening).isInstanceOf(Opening.Opened.class);
    assertThat(answers.open(sent.link(), sent.code()))
        .isEqualTo(new Opening.Closed(Optional.of(AnswerLink.State.USED)));

    var opened = (Opening.Opened) opening;
    assertThat(opened.files()).hasSize(1);
    answers.fetch(opened.link(), 0).content().close();
    answers.fetch(opened.link(), 0).content().close();
    assertThat(types(request(sent))).containsOnlyOnce(EventType.DOWNLOADED);
  }

  @Test
  void five_wrong_codes_lock_a_link_and_a_new_one_opens() throws Exception {
    Sent sent = send();
    for (int i = 0; i < 5; i++) {
      answers.open(sent.link(), "x");
    }
    assertThat(answers.open(sent.link(), sent.code()))
        .isEqualTo(new Opening.Closed(Optional.of(AnswerLink.State.LOCKED)));

    Mailed renewed =
        Acting.as(DemoAccount.DPO_STRUCTURE, () -> dispatch.renewLink(sent.ref(), sent.letter()));
    String link = lastLink(sent.ref());
    assertThat(link).isNotEqualTo(sent.link());
    assertThat(answers.state(sent.link())).contains(AnswerLink.State.WITHDRAWN);
    assertThat(answers.open(link, renewed.code().orElseThrow())).isInstanceOf(Opening.Opened.class);
  }

  @Test
  void an_expired_link_opens_nothing() throws Exception {
    Sent sent = send();
    Instant now = PortalBeans.get(PortalClock.class).instant();
    Transactions.query(
        entities ->
            entities
                .createNativeQuery("update answer_link set expires_at = ? where letter_id = ?")
                .setParameter(1, now.minusSeconds(1).atOffset(ZoneOffset.UTC))
                .setParameter(2, sent.letter())
                .executeUpdate());

    assertThat(answers.open(sent.link(), sent.code()))
        .isEqualTo(new Opening.Closed(Optional.of(AnswerLink.State.EXPIRED)));
    assertThat(answers.state("no-such-link")).isEmpty();
  }

  @Test
  void a_rejected_mail_takes_the_answer_back_and_the_letter_may_leave_again() throws Exception {
    Sent sent = send();
    assertThat(request(sent).status()).isEqualTo(CaseStatus.ANSWERED);

    reject(outbox("case_ref", sent.ref()));

    assertThat(request(sent).status()).isEqualTo(CaseStatus.DECIDED);
    assertThat(types(request(sent))).contains(EventType.BOUNCED);
    assertThat(
            Acting.as(
                DemoAccount.DPO_STRUCTURE, () -> letters.letter(sent.ref(), sent.letter()).state()))
        .isEqualTo(LetterState.BOUNCED);
    Acting.as(
        DemoAccount.DPO_STRUCTURE,
        () ->
            dispatch.post(
                sent.ref(),
                sent.letter(),
                new Told(rights.request(sent.ref()).version(), null, Channel.LETTER, null)));
    assertThat(request(sent).status()).isEqualTo(CaseStatus.ANSWERED);
  }

  @Test
  void a_refused_mail_of_a_later_link_takes_nothing_back_that_was_fetched() throws Exception {
    Sent sent = send();
    var opened = (Opening.Opened) answers.open(sent.link(), sent.code());
    answers.fetch(opened.link(), 0).content().close();
    Acting.as(DemoAccount.DPO_STRUCTURE, () -> dispatch.renewLink(sent.ref(), sent.letter()));

    reject(outbox("case_ref", sent.ref()));

    assertThat(request(sent).status()).isEqualTo(CaseStatus.ANSWERED);
    assertThat(types(request(sent))).doesNotContain(EventType.BOUNCED);
  }

  @Test
  void a_refused_mail_counts_only_while_its_link_is_the_one_that_opens() throws Exception {
    Sent sent = send();
    String first = outbox("case_ref", sent.ref());
    Acting.as(DemoAccount.DPO_STRUCTURE, () -> dispatch.renewLink(sent.ref(), sent.letter()));
    String second = outbox("case_ref", sent.ref());

    reject(first);
    assertThat(request(sent).status()).as("replaced").isEqualTo(CaseStatus.ANSWERED);
    reject(second);
    assertThat(request(sent).status()).isEqualTo(CaseStatus.DECIDED);
    assertThat(types(request(sent))).containsOnlyOnce(EventType.BOUNCED);
  }

  @Test
  void what_is_opened_is_shown_again_until_its_half_hour_is_over() throws Exception {
    Sent sent = send();
    var opened = (Opening.Opened) answers.open(sent.link(), sent.code());

    assertThat(answers.opened(opened.link(), sent.link()).orElseThrow().files())
        .isEqualTo(opened.files());
    assertThat(answers.opened(opened.link(), null)).isPresent();
    assertThat(answers.opened(opened.link(), "another")).isEmpty();
    Transactions.query(
        entities ->
            entities
                .createNativeQuery("update answer_link set opened_at = ? where letter_id = ?")
                .setParameter(1, opened.until().minusSeconds(3600).atOffset(ZoneOffset.UTC))
                .setParameter(2, sent.letter())
                .executeUpdate());
    assertThat(answers.opened(opened.link(), sent.link())).isEmpty();
  }

  @Test
  void an_operator_hears_of_an_instruction_once_and_finds_it_in_the_portal() throws Exception {
    String ref =
        Acting.as(
            DemoAccount.DPO_STRUCTURE,
            () -> {
              RequestView request = intake.receive(Requests.receivedFrom("personne@example.org"));
              UUID letter = prepared(request, LetterKind.PRESERVATION);
              dispatch.mail(request.ref(), letter, request.version());
              return request.ref();
            });

    assertThat(instructions(ref)).singleElement().asString().contains("au plus tard le", ref);
    assertThat(Acting.as(DemoAccount.OPERATOR, () -> rights.request(ref)).next().act())
        .contains(Act.CONFIRM_PRESERVATION);
  }

  /** The texts of the mails to the operator that name a request. */
  private static List<?> instructions(String ref) throws Exception {
    return Transactions.query(
        entities ->
            entities
                .createNativeQuery(
                    "select body from outbox_mail where recipient = ? and body like ?")
                .setParameter(1, "operator@vigie.example")
                .setParameter(2, "%" + ref + "%")
                .getResultList());
  }

  @Test
  void neither_the_link_nor_the_code_is_kept() throws Exception {
    Sent sent = send();

    List<?> rows =
        Transactions.query(
            entities ->
                entities
                    .createNativeQuery(
                        "select link_digest, code_digest from answer_link where letter_id = ?")
                    .setParameter(1, sent.letter())
                    .getResultList());
    Object[] row = (Object[]) rows.get(0);
    assertThat(row).doesNotContain(sent.link(), sent.code());
    assertThat(outbox("body", sent.ref())).doesNotContain(sent.code());
    assertThat(outbox("body", sent.ref())).doesNotContain(sent.code().replace(" ", ""));
  }

  /** An answer that has left by mail, and both halves of its key. */
  private record Sent(String ref, UUID letter, String link, String code) {}

  private Sent send() throws Exception {
    return Acting.as(
        DemoAccount.DPO_STRUCTURE,
        () -> {
          RequestView request = intake.receive(Requests.receivedFrom("personne@example.org"));
          request =
              decisions.decide(
                  request.ref(),
                  Told.now(request.version(), null),
                  Right.ACCESS,
                  Outcome.GRANTED,
                  null);
          UUID id = prepared(request, LetterKind.FULL_ANSWER);
          Mailed mailed = dispatch.mail(request.ref(), id, request.version());
          return new Sent(request.ref(), id, lastLink(request.ref()), mailed.code().orElseThrow());
        });
  }

  private UUID prepared(RequestView request, LetterKind kind) {
    LetterDraft draft = letters.draft(request.ref(), kind);
    return letters
        .prepare(
            request.ref(),
            new NewLetter(
                draft.kind(),
                draft.language(),
                draft.templateVersion(),
                draft.subject(),
                draft.text(),
                "",
                Set.of(),
                List.of(),
                List.of()))
        .id();
  }

  /** The relay refuses a mail for good. */
  private static void reject(String reference) throws Exception {
    Instant now = PortalBeans.get(PortalClock.class).instant();
    Transactions.within(
        () ->
            PortalBeans.inPortal(
                () -> {
                  CDI.current().getBeanManager().getEvent().fire(new MailRejected(reference, now));
                  return null;
                }));
  }

  private static String lastLink(String ref) throws Exception {
    Matcher found = LINK.matcher(outbox("body", ref));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  /** A column of the last mail about a request. */
  private static String outbox(String column, String ref) throws Exception {
    return Transactions.query(
        entities ->
            (String)
                entities
                    .createNativeQuery(
                        "select "
                            + column
                            + " from outbox_mail where case_ref like ? order by created_at desc")
                    .setParameter(1, "rights-% " + ref + " %")
                    .setMaxResults(1)
                    .getSingleResult());
  }

  private RequestView request(Sent sent) throws Exception {
    return Acting.as(DemoAccount.DPO_STRUCTURE, () -> rights.request(sent.ref()));
  }

  private static List<EventType> types(RequestView request) {
    return request.events().stream().map(event -> event.event().type()).toList();
  }
}
