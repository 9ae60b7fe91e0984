package fr.vigie.rights.rules;

import fr.vigie.platform.holidays.FrenchHolidays;
import fr.vigie.processing.Right;
import fr.vigie.time.HealthRecordRule;
import fr.vigie.time.LegalCalendar;
import fr.vigie.time.ResponseRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Requests for tests, told as stories: {@code aRequest().receivedOn("2026-03-05").for(ACCESS)}.
 * Dates without time mean noon in Paris; each event is recorded when it happens.
 */
final class RequestFixture {
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  static final LegalCalendar FRANCE =
      new LegalCalendar(PARIS, FrenchHolidays.METROPOLITAN.between(2024, 2030));
  static final Terms TERMS =
      new Terms(ResponseRule.GDPR_12_3, HealthRecordRule.CSP_L1111_7, false, 20, FRANCE);
  static final Actor CONTROLLER = new Actor(true, false);
  static final Actor PROCESSOR = new Actor(false, false);
  static final Set<Mention> REASONS = EnumSet.of(Mention.REASONS);
  static final Set<Mention> REMEDIES = EnumSet.of(Mention.REASONS, Mention.CNIL, Mention.COURT);

  private final List<CaseEvent> events = new ArrayList<>();
  private final List<HealthDocument> documents = new ArrayList<>();
  private Instant received = at("2026-03-05");
  private Set<Right> rights = EnumSet.of(Right.ACCESS);
  private RequesterKind requester = RequesterKind.PERSON;
  private boolean publicBody;

  static RequestFixture aRequest() {
    return new RequestFixture();
  }

  RequestFixture receivedOn(String when) {
    received = at(when);
    return this;
  }

  RequestFixture asking(Right first, Right... more) {
    rights = EnumSet.of(first, more);
    return this;
  }

  RequestFixture by(RequesterKind kind) {
    requester = kind;
    return this;
  }

  RequestFixture toAPublicBody() {
    publicBody = true;
    return this;
  }

  RequestFixture withDocumentOf(String constituted) {
    documents.add(new HealthDocument("d" + documents.size(), LocalDate.parse(constituted)));
    return this;
  }

  RequestFixture then(EventType type, String when) {
    return then(type, when, event -> event);
  }

  RequestFixture then(EventType type, String when, UnaryOperator<CaseEvent> told) {
    Instant at = at(when);
    events.add(told.apply(CaseEvent.of(events.size() + 1, type, at, at)));
    return this;
  }

  /** The number of the last event. */
  int last() {
    return events.size();
  }

  RequestFixture doubted(String when) {
    return then(EventType.DOUBT_RECORDED, when);
  }

  RequestFixture asked(QuestionGround ground, String when) {
    return then(EventType.QUESTION_SENT, when, event -> event.with(ground));
  }

  RequestFixture answered(int question, String when) {
    return then(EventType.ANSWER_RECEIVED, when, event -> event.referringTo(question));
  }

  RequestFixture extended(String when, Set<Mention> mentions) {
    return then(EventType.EXTENSION_NOTIFIED, when, event -> event.mentioning(mentions));
  }

  RequestFixture decided(Right right, Outcome outcome, String when) {
    return then(EventType.DECIDED, when, event -> event.about(right).with(outcome));
  }

  RequestFixture sent(String when, Set<Mention> mentions) {
    return then(EventType.ANSWER_SENT, when, event -> event.mentioning(mentions));
  }

  RequestFixture bounced(int message, String when) {
    return then(EventType.BOUNCED, when, event -> event.referringTo(message));
  }

  CaseFile file() {
    return CaseFile.of(
        new Opening(received, rights, requester, documents, false, publicBody), events);
  }

  Clocks clocks(String now) {
    return Clocks.of(file(), TERMS, at(now));
  }

  LawfulActs acts(Actor actor, String now) {
    return new LawfulActs(file(), clocks(now), actor, at(now));
  }

  LocalDate due(String now) {
    return clocks(now).response().current().due();
  }

  /** A day, meaning its noon in Paris, or a local time. */
  static Instant at(String when) {
    return (when.contains("T") ? LocalDateTime.parse(when) : LocalDate.parse(when).atTime(12, 0))
        .atZone(PARIS)
        .toInstant();
  }
}
