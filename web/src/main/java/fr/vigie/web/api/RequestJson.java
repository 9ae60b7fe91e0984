package fr.vigie.web.api;

import fr.vigie.rights.EventView;
import fr.vigie.rights.ListedRequest;
import fr.vigie.rights.PersonData;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.RequestView.RightView;
import fr.vigie.rights.rules.Clock;
import fr.vigie.rights.rules.Permit;
import fr.vigie.time.Step;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.DerivationView;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;

/** A rights request as the interface tells it. */
final class RequestJson {
  private final Wording wording;

  RequestJson(Texts texts) {
    this.wording = new Wording(texts);
  }

  JsonObject of(RequestView view) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("ref", view.ref())
            .add("processing", view.processing().code())
            .add("service", view.processing().service())
            .add("controller", view.controller().code())
            .add("receiver", view.receiver().code())
            .add("channel", view.channel().name())
            .add("receivedAt", view.receivedAt().toString())
            .add("recordedAt", view.recordedAt().toString())
            .add("language", view.language())
            .add("requester", view.requester().name())
            .add("status", view.status().name())
            .add("answers", view.answers());
    view.person().ifPresent(person -> json.add("person", person(person)));
    JsonArrayBuilder rights = Json.createArrayBuilder();
    view.rights().forEach(right -> rights.add(right(right)));
    JsonArrayBuilder deadlines = Json.createArrayBuilder();
    view.clocks().forEach(clock -> deadlines.add(clock(clock)));
    JsonArrayBuilder acts = Json.createArrayBuilder();
    view.permits().forEach(permit -> acts.add(permit(permit)));
    JsonArrayBuilder events = Json.createArrayBuilder();
    view.events().forEach(event -> events.add(event(event)));
    json.add("rights", rights)
        .add("deadlines", deadlines)
        .add("steps", view.clocks().isEmpty() ? Json.createArrayBuilder() : steps(view))
        .add("acts", acts)
        .add("events", events);
    Fields.text(json, "nextAct", view.next().act().map(Enum::name).orElse(null));
    return json.add("waitsFor", view.next().waitsFor()).add("version", view.version()).build();
  }

  /** A row of a list, without personal data. */
  static JsonObject of(ListedRequest row) {
    JsonArrayBuilder rights = Json.createArrayBuilder();
    row.rights().stream().sorted().forEach(right -> rights.add(right.name()));
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("ref", row.ref())
            .add("status", row.status().name())
            .add("rights", rights)
            .add("channel", row.channel().name())
            .add("receivedAt", row.receivedAt().toString())
            .add("suspended", row.suspended())
            .add("extended", row.extended());
    Fields.text(json, "dueAt", row.dueAt() == null ? null : row.dueAt().toString());
    return json.build();
  }

  private static JsonObjectBuilder person(PersonData person) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("requesterName", person.requesterName())
            .add("personName", person.personName());
    Fields.text(json, "email", person.email());
    Fields.text(json, "phone", person.phone());
    Fields.text(json, "address", person.address());
    Fields.text(json, "about", person.about());
    Fields.text(json, "mandateObject", person.mandateObject());
    Fields.text(
        json,
        "mandateUntil",
        person.mandateUntil() == null ? null : person.mandateUntil().toString());
    Fields.text(json, "answerTo", person.answerTo());
    Fields.text(json, "deathPurpose", name(person.deathPurpose()));
    return json;
  }

  private static JsonObjectBuilder right(RightView right) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("right", right.right().name())
            .add("citation", right.right().citation())
            .add("state", right.state().name());
    Fields.text(json, "outcome", name(right.outcome()));
    Fields.text(json, "ground", name(right.ground()));
    Fields.text(
        json, "answeredAt", right.answeredAt() == null ? null : right.answeredAt().toString());
    return json;
  }

  private JsonObjectBuilder clock(Clock clock) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("kind", clock.kind().name())
            .add("nominal", clock.nominal().toString())
            .add("suspendedDays", clock.suspendedDays())
            .add("due", clock.due().toString())
            .add("dueAt", clock.dueAt().toString())
            .add("state", clock.state().name());
    Fields.text(json, "document", clock.document());
    Fields.text(json, "earliest", clock.earliest() == null ? null : clock.earliest().toString());
    Fields.text(json, "metAt", clock.metAt().map(Object::toString).orElse(null));
    return json.add("steps", steps(clock.steps()));
  }

  private JsonArrayBuilder steps(RequestView view) {
    return steps(view.clocks().get(0).steps());
  }

  private JsonArrayBuilder steps(Collection<Step> derivation) {
    JsonArrayBuilder steps = Json.createArrayBuilder();
    derivation.forEach(
        step ->
            steps.add(
                Json.createObjectBuilder()
                    .add("rule", step.rule())
                    .add("citation", step.citation())
                    .add("text", DerivationView.sentence(step, wording))
                    .add("result", step.result())));
    return steps;
  }

  private JsonObjectBuilder permit(Permit permit) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("act", permit.act().name())
            .add("lawful", permit.isGranted());
    Fields.text(json, "until", permit.lastDay().map(Object::toString).orElse(null));
    permit
        .refusal()
        .ifPresent(
            refusal ->
                json.add("code", refusal.name())
                    .add("why", wording.refusal(refusal, permit.args())));
    return json;
  }

  private static JsonObjectBuilder event(EventView view) {
    JsonArrayBuilder mentions = Json.createArrayBuilder();
    view.event().mentions().stream().sorted().forEach(mention -> mentions.add(mention.name()));
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("number", view.event().number())
            .add("type", view.event().type().name())
            .add("happenedAt", view.event().happenedAt().toString())
            .add("recordedAt", view.event().recordedAt().toString())
            .add("recordedLater", view.recordedLater())
            .add("complete", view.event().complete())
            .add("mentions", mentions);
    Fields.text(json, "right", name(view.event().right()));
    Fields.text(json, "detail", view.event().detail());
    Fields.text(json, "ground", name(view.ground()));
    Fields.text(json, "channel", name(view.channel()));
    Fields.text(json, "text", view.text());
    Fields.text(json, "remark", name(view.remark()));
    if (view.event().refersTo() == null) {
      json.addNull("refersTo");
    } else {
      json.add("refersTo", view.event().refersTo());
    }
    return json;
  }

  private static String name(Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
