package fr.vigie.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.inquiry.InquiryActDesk;
import fr.vigie.inquiry.InquiryDesk;
import fr.vigie.inquiry.InquiryTold;
import fr.vigie.inquiry.InquiryView;
import fr.vigie.inquiry.InquiryWorkDesk;
import fr.vigie.inquiry.NewInquiry;
import fr.vigie.inquiry.rules.AuthorityKind;
import fr.vigie.inquiry.rules.InquiryEventType;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.RunningPortal;
import fr.vigie.platform.RefusedException;
import fr.vigie.rights.CaseWorkDesk;
import fr.vigie.rights.Channel;
import fr.vigie.rights.IntakeDesk;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.RightsDesk;
import fr.vigie.rights.Told;
import jakarta.ejb.EJB;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/**
 * What authorities asked long ago names nobody any more; and nothing that fails blocks the rest.
 */
@RunningPortal
@OnBothDatabases
class InquiryErasureIT {
  private static final String NAME = "Philomène Démonstration-Enquêtée";
  private static final String GONE = "Enquêtée";
  private static final Instant LONG_AGO = Instant.parse("2019-01-01T09:00:00Z");

  /** As many as one sweep takes. */
  private static final int AT_ONCE = 50;

  @EJB(lookup = "java:global/vigie/vigie-ejb/InquiryWorkDesk")
  InquiryWorkDesk inquiryWork;

  @EJB(lookup = "java:global/vigie/vigie-ejb/InquiryActDesk")
  InquiryActDesk acts;

  @EJB(lookup = "java:global/vigie/vigie-ejb/InquiryDesk")
  InquiryDesk inquiries;

  @EJB(lookup = "java:global/vigie/vigie-ejb/IntakeDesk")
  IntakeDesk intake;

  @EJB(lookup = "java:global/vigie/vigie-ejb/RightsDesk")
  RightsDesk desk;

  @EJB(lookup = "java:global/vigie/vigie-ejb/CaseWorkDesk")
  CaseWorkDesk work;

  @Deployment
  static Archive<?> deployment() {
    return ThinWar.of(InquiryErasureIT.class, Requests.class, Erasing.class);
  }

  @Test
  void an_inquiry_closed_long_ago_keeps_its_dates_and_loses_who_and_what_it_was_about()
      throws Exception {
    InquiryView closed = Acting.as(DemoAccount.DPO_STRUCTURE, () -> closed(null));
    assertThat(Erasing.placesOf(GONE)).isNotEmpty();
    Erasing.closedLongAgo("inquiry", closed.id());

    Erasing.sweep();
    Erasing.sweep();

    assertThat(Erasing.placesOf(GONE)).isEmpty();
    InquiryView left = Acting.as(DemoAccount.DPO_STRUCTURE, () -> inquiries.inquiry(closed.ref()));
    assertThat(left.subject()).isNull();
    assertThat(left.authorityName()).isNull();
    assertThat(left.theirRef()).isNull();
    assertThat(left.authority()).isEqualTo(AuthorityKind.COURT);
    assertThat(left.receivedAt()).isEqualTo(closed.receivedAt());
    assertThat(left.events()).allSatisfy(event -> assertThat(event.text()).isNull());
    assertThat(left.events()).allSatisfy(event -> assertThat(event.person()).isNull());
    assertThat(left.events())
        .extracting(event -> event.event().type())
        .containsExactly(
            InquiryEventType.RECEIVED,
            InquiryEventType.ASSIGNED,
            InquiryEventType.ANSWERED,
            InquiryEventType.CLOSED,
            InquiryEventType.REDACTED);
    assertThat(
            Erasing.number(
                "select count(*) from journal_personal p join journal_entry e on e.position ="
                    + " p.position where e.chain = 'inquiry:"
                    + closed.ref()
                    + "'"))
        .isZero();
    assertThat(
            Erasing.number(
                "select count(*) from redaction where texts = 5 and journal_entries = 2 and"
                    + " certificate_id is not null and ref = '"
                    + closed.ref()
                    + "'"))
        .isEqualTo(1);
    assertThat(refusal(() -> acts.reopen(closed.ref(), told(left, "Encore"))))
        .isEqualTo("WRONG_STATE");
    assertThat(refusal(() -> acts.note(closed.ref(), told(left, "Encore"))))
        .isEqualTo("WRONG_STATE");
  }

  @Test
  void an_inquiry_stays_whole_while_a_request_of_it_is_held() throws Exception {
    RequestView request =
        Acting.as(
            DemoAccount.DPO_STRUCTURE,
            () -> {
              RequestView received = intake.receive(Requests.received());
              work.hold(received.ref(), Told.now(received.version(), "Recours"));
              return desk.request(received.ref());
            });
    InquiryView closed = Acting.as(DemoAccount.DPO_STRUCTURE, () -> closed(request.ref()));
    Erasing.closedLongAgo("inquiry", closed.id());

    Erasing.sweep();
    assertThat(subject(closed)).isNotNull();
    int version = Acting.as(DemoAccount.DPO_STRUCTURE, () -> desk.request(request.ref())).version();
    Acting.as(
        DemoAccount.DPO_STRUCTURE, () -> work.liftHold(request.ref(), Told.now(version, "Jugé")));
    Erasing.sweep();
    assertThat(subject(closed)).as("it stepped back for an hour").isNotNull();
    anHourLater("inquiry", closed.id());
    Erasing.sweep();

    assertThat(subject(closed)).isNull();
  }

  @Test
  void those_that_always_fail_step_back_and_let_the_others_get_on() throws Exception {
    List<UUID> broken = new ArrayList<>();
    RequestView sound =
        Acting.as(
            DemoAccount.DPO_STRUCTURE,
            () -> {
              for (int i = 0; i < AT_ONCE; i++) {
                broken.add(intake.receive(Requests.received()).id());
              }
              return intake.receive(Requests.received());
            });
    try {
      for (UUID id : broken) {
        change("update rights_request set rights = 'BROKEN', closed_at = ? where id = ?", id);
      }
      Erasing.closedLongAgo("rights_request", sound.id());

      Erasing.sweep();
      Erasing.sweep();

      assertThat(Acting.as(DemoAccount.DPO_STRUCTURE, () -> desk.request(sound.ref())).person())
          .isEmpty();
      assertThat(
              Erasing.number(
                  "select count(*) from rights_request where rights = 'BROKEN' and redacted_at is"
                      + " null and erasure_tried_at is not null"))
          .isEqualTo(AT_ONCE);
    } finally {
      for (UUID id : broken) {
        change(
            "update rights_request set rights = 'ACCESS', closed_at = null, erasure_tried_at = ?"
                + " where id = ?",
            id);
      }
    }
  }

  /** An inquiry of a court, given to a colleague, answered and closed. */
  private InquiryView closed(String request) {
    InquiryView received =
        inquiries.register(
            new NewInquiry(
                AuthorityKind.COURT,
                "Tribunal de " + NAME,
                "RG " + GONE,
                "Dossier de " + NAME,
                Channel.LETTER,
                Instant.parse("2026-11-05T09:00:00Z"),
                null,
                "Produire les messages de " + NAME),
            null);
    InquiryView linked =
        request == null
            ? received
            : inquiryWork.link(received.ref(), told(received, null), request);
    InquiryView given =
        inquiryWork.assign(
            linked.ref(), told(linked, null), inquiryWork.candidates(linked.ref()).get(0).id());
    InquiryView answered = acts.answer(given.ref(), told(given, "Envoyé au sujet de " + NAME));
    return acts.close(answered.ref(), told(answered, null));
  }

  private static InquiryTold told(InquiryView read, String words) {
    return new InquiryTold(read.version(), null, null, words);
  }

  private String subject(InquiryView inquiry) throws Exception {
    return Acting.as(DemoAccount.DPO_STRUCTURE, () -> inquiries.inquiry(inquiry.ref())).subject();
  }

  private static void anHourLater(String table, UUID id) throws Exception {
    change("update " + table + " set erasure_tried_at = ? where id = ?", id);
  }

  private static void change(String update, UUID id) throws Exception {
    Transactions.query(
        entities ->
            entities
                .createNativeQuery(update)
                .setParameter(1, LONG_AGO.atOffset(ZoneOffset.UTC))
                .setParameter(2, id)
                .executeUpdate());
  }

  private static String refusal(Callable<?> act) throws Exception {
    try {
      Acting.as(DemoAccount.DPO_STRUCTURE, act);
      return "none";
    } catch (RefusedException refused) {
      return refused.refusal().name();
    }
  }
}
