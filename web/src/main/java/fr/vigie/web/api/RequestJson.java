package fr.vigie.web.api;

import fr.vigie.platform.Refusal;
import fr.vigie.processing.Right;
import fr.vigie.rights.Channel;
import fr.vigie.rights.EventView;
import fr.vigie.rights.ListedRequest;
import fr.vigie.rights.PersonData;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.RequestView.RightView;
import fr.vigie.rights.rules.Act;
import fr.vigie.rights.rules.CaseStatus;
import fr.vigie.rights.rules.Clock;
import fr.vigie.rights.rules.ClockKind;
import fr.vigie.rights.rules.ClockState;
import fr.vigie.rights.rules.DeathPurpose;
import fr.vigie.rights.rules.EventType;
import fr.vigie.rights.rules.Mention;
import fr.vigie.rights.rules.Outcome;
import fr.vigie.rights.rules.Permit;
import fr.vigie.rights.rules.RefusalGround;
import fr.vigie.rights.rules.Remark;
import fr.vigie.rights.rules.RequesterKind;
import fr.vigie.rights.rules.RightState;
import fr.vigie.time.Step;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.DerivationView;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A rights request as the interface tells it. */
final class RequestJson {
  private final Wording wording;

  RequestJson(Texts texts) {
    this.wording = new Wording(texts);
  }

  /** The answer that shows a request, with its version. */
  static Response answer(RequestView view, HttpHeaders headers) {
    return Response.ok(new RequestJson(Texts.in(Problems.language(headers))).of(view))
        .tag(Versions.tag(view.version()))
        .build();
  }

  /** All of a request. */
  record RightsCase(
      String ref,
      String processing,
      String service,
      String controller,
      String receiver,
      Channel channel,
      Instant receivedAt,
      Instant recordedAt,
      String language,
      RequesterKind requester,
      CaseStatus status,
      boolean answers,
      Optional<RightsPerson> person,
      List<AskedRight> rights,
      List<RightsDeadline> deadlines,
      List<TimeShapes.Step> steps,
      List<RightsAct> acts,
      List<RightsEvent> events,
      Optional<Act> nextAct,
      String waitsFor,
      int version) {}

  /** Who asks, and for whom. */
  record RightsPerson(
      String requesterName,
      String personName,
      Optional<String> email,
      Optional<String> phone,
      Optional<String> address,
      Optional<String> about,
      Optional<String> mandateObject,
      Optional<LocalDate> mandateUntil,
      Optional<String> answerTo,
      Optional<DeathPurpose> deathPurpose) {}

  /** Where one right stands. */
  record AskedRight(
      Right right,
      String citation,
      RightState state,
      Optional<Outcome> outcome,
      Optional<RefusalGround> ground,
      Optional<Instant> answeredAt) {}

  /** One period, with the way that led to its date. */
  record RightsDeadline(
      ClockKind kind,
      Optional<String> document,
      Optional<Instant> earliest,
      LocalDate nominal,
      int suspendedDays,
      LocalDate due,
      Instant dueAt,
      ClockState state,
      Optional<Instant> metAt,
      List<TimeShapes.Step> steps) {}

  /** An act, lawful now or not and why. */
  record RightsAct(
      Act act,
      boolean lawful,
      Optional<LocalDate> until,
      Optional<Refusal> code,
      Optional<String> why) {}

  /** What happened. */
  record RightsEvent(
      int number,
      EventType type,
      Instant happenedAt,
      Instant recordedAt,
      boolean recordedLater,
      Optional<Right> right,
      Optional<String> detail,
      Optional<RefusalGround> ground,
      Optional<Integer> refersTo,
      boolean complete,
      List<Mention> mentions,
      Optional<Channel> channel,
      Optional<String> text,
      Optional<Remark> remark) {}

  /** A request in a list, without personal data. */
  record RightsCaseRow(
      String ref,
      CaseStatus status,
      List<Right> rights,
      Channel channel,
      Instant receivedAt,
      Optional<Instant> dueAt,
      boolean suspended,
      boolean extended) {}

  JsonObject of(RequestView view) {
    return Members.json(
        new RightsCase(
            view.ref(),
            view.processing().code(),
            view.processing().service(),
            view.controller().code(),
            view.receiver().code(),
            view.channel(),
            view.receivedAt(),
            view.recordedAt(),
            view.language(),
            view.requester(),
            view.status(),
            view.answers(),
            view.person().map(RequestJson::person),
            view.rights().stream().map(RequestJson::right).toList(),
            view.clocks().stream().map(this::clock).toList(),
            view.clocks().stream().limit(1).flatMap(clock -> steps(clock).stream()).toList(),
            view.permits().stream().map(this::permit).toList(),
            view.events().stream().map(RequestJson::event).toList(),
            view.next().act(),
            view.next().waitsFor(),
            view.version()));
  }

  static JsonObject of(ListedRequest row) {
    return Members.json(
        new RightsCaseRow(
            row.ref(),
            row.status(),
            row.rights().stream().sorted().toList(),
            row.channel(),
            row.receivedAt(),
            Optional.ofNullable(row.dueAt()),
            row.suspended(),
            row.extended()));
  }

  private static RightsPerson person(PersonData person) {
    return new RightsPerson(
        person.requesterName(),
        person.personName(),
        Optional.ofNullable(person.email()),
        Optional.ofNullable(person.phone()),
        Optional.ofNullable(person.address()),
        Optional.ofNullable(person.about()),
        Optional.ofNullable(person.mandateObject()),
        Optional.ofNullable(person.mandateUntil()),
        Optional.ofNullable(person.answerTo()),
        Optional.ofNullable(person.deathPurpose()));
  }

  private static AskedRight right(RightView right) {
    return new AskedRight(
        right.right(),
        right.right().citation(),
        right.state(),
        Optional.ofNullable(right.outcome()),
        Optional.ofNullable(right.ground()),
        Optional.ofNullable(right.answeredAt()));
  }

  private RightsDeadline clock(Clock clock) {
    return new RightsDeadline(
        clock.kind(),
        Optional.ofNullable(clock.document()),
        Optional.ofNullable(clock.earliest()),
        clock.nominal(),
        clock.suspendedDays(),
        clock.due(),
        clock.dueAt(),
        clock.state(),
        clock.metAt(),
        steps(clock));
  }

  private List<TimeShapes.Step> steps(Clock clock) {
    return clock.steps().stream().map(this::step).toList();
  }

  private TimeShapes.Step step(Step step) {
    return new TimeShapes.Step(
        step.rule(), step.citation(), DerivationView.sentence(step, wording), step.result());
  }

  private RightsAct permit(Permit permit) {
    return new RightsAct(
        permit.act(),
        permit.isGranted(),
        permit.lastDay(),
        permit.refusal(),
        permit.refusal().map(refusal -> wording.refusal(refusal, permit.args())));
  }

  private static RightsEvent event(EventView view) {
    return new RightsEvent(
        view.event().number(),
        view.event().type(),
        view.event().happenedAt(),
        view.event().recordedAt(),
        view.recordedLater(),
        Optional.ofNullable(view.event().right()),
        Optional.ofNullable(view.event().detail()),
        Optional.ofNullable(view.ground()),
        Optional.ofNullable(view.event().refersTo()),
        view.event().complete(),
        view.event().mentions().stream().sorted().toList(),
        Optional.ofNullable(view.channel()),
        Optional.ofNullable(view.text()),
        Optional.ofNullable(view.remark()));
  }
}
