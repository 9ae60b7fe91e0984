package fr.vigie.rights.letter;

import fr.vigie.rights.PersonData;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.RequestView.RightView;
import fr.vigie.rights.rules.Clock;
import fr.vigie.rights.rules.ClockKind;
import fr.vigie.rights.rules.EventType;
import fr.vigie.rights.rules.RightState;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What letters take over from a request. */
final class LetterFacts {
  private final RequestView request;
  private final LetterWords words;

  LetterFacts(RequestView request, LetterWords words) {
    this.request = request;
    this.words = words;
  }

  /** What stands for each field; a block stands for itself, to be filled when it is signed. */
  Map<String, String> fields(LetterheadView sender, Optional<LocalDate> extended) {
    var values = new HashMap<String, String>();
    values.put("reference", request.ref());
    values.put("requester", person().map(PersonData::requesterName).orElse(""));
    values.put("person", person().map(PersonData::personName).orElse(""));
    values.put("receivedOn", words.date(words.day(request.receivedAt())));
    values.put("rights", lines(request.rights().stream().map(this::line)));
    values.put("processing", request.processing().facts().name().in(words.locale()));
    values.put("controller", request.controller().name());
    values.put("sender", sender.name());
    values.put("dueOn", due().map(words::date).orElseGet(() -> words.text("due.unknown")));
    values.put(
        "extendedUntil", extended.map(words::date).orElseGet(() -> words.text("due.unknown")));
    values.put(
        "decisions",
        lines(request.rights().stream().filter(LetterFacts::isDecided).map(this::decision)));
    values.put("contact", sender.contact());
    values.replaceAll((field, value) -> TemplateText.harmless(value));
    for (LetterBlock block : LetterBlock.values()) {
      values.put(block.placeholder(), "{{" + block.placeholder() + "}}");
    }
    return values;
  }

  private Optional<PersonData> person() {
    return request.person();
  }

  private Optional<LocalDate> due() {
    return request.clocks().stream()
        .filter(clock -> clock.kind() == ClockKind.RESPONSE)
        .findFirst()
        .map(Clock::due);
  }

  private static String lines(Stream<String> lines) {
    return lines.collect(Collectors.joining("\n"));
  }

  private String line(RightView right) {
    return words.text("line", words.text("right." + right.right()));
  }

  private String decision(RightView right) {
    String named = words.text("right." + right.right());
    String outcome = words.text("outcome." + right.outcome());
    return right.ground() == null
        ? words.text("decision", named, outcome)
        : words.text(
            "decision.ground",
            named,
            outcome,
            words.text("ground." + right.ground()),
            words.citation(right.ground().citation()));
  }

  private static boolean isDecided(RightView right) {
    return right.state() == RightState.DECIDED;
  }

  /** The reasons that the last decisions gave for what they refuse. */
  String reasons() {
    return request.rights().stream()
        .filter(right -> isDecided(right) && right.outcome().refusesSomething())
        .flatMap(right -> lastWords(right).stream())
        .distinct()
        .collect(Collectors.joining("\n\n"));
  }

  private Optional<String> lastWords(RightView right) {
    return request.events().stream()
        .filter(event -> event.event().type() == EventType.DECIDED)
        .filter(event -> event.event().right() == right.right() && event.text() != null)
        .reduce((earlier, later) -> later)
        .map(event -> event.text());
  }

  /** Name and address of whoever receives the answer, a line each. */
  List<String> personsAddress() {
    PersonData person = person().orElseThrow();
    String name = person.answerTo() == null ? person.requesterName() : person.answerTo();
    Stream<String> address =
        person.address() == null ? Stream.empty() : Stream.of(person.address().split("\n"));
    return Stream.concat(Stream.of(name), address)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
