package fr.vigie.rights.export;

import fr.vigie.rights.RegisteredRequest;
import fr.vigie.rights.rules.CaseOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns of an exported register, the same in each format. A value is a text, a whole number,
 * a day of France, or null for none.
 */
final class RegisterTable {
  private static final List<String> COLUMNS =
      List.of(
          "ref",
          "status",
          "part",
          "rights",
          "channel",
          "processing",
          "controller",
          "received",
          "passedOn",
          "due",
          "answered",
          "days",
          "period",
          "extended",
          "suspended",
          "refusals",
          "erased");

  private final RegisterWords words;
  private final Map<UUID, String> processings;
  private final Function<UUID, String> organisations;

  /**
   * A table in one language.
   *
   * @param processings their names
   * @param organisations the names of controllers
   */
  RegisterTable(
      RegisterWords words, Map<UUID, String> processings, Function<UUID, String> organisations) {
    this.words = words;
    this.processings = processings;
    this.organisations = organisations;
  }

  List<String> headers() {
    return COLUMNS.stream().map(column -> words.text("column." + column)).toList();
  }

  List<Object> values(RegisteredRequest request) {
    Optional<CaseOutcome> outcome = request.outcome();
    return new ArrayList<>(
        Arrays.asList(
            request.ref(),
            words.constant(request.status()),
            words.text(request.own() ? "part.own" : "part.others"),
            rights(request),
            words.constant(request.channel()),
            processings.get(request.processingId()),
            organisations.apply(request.controllerId()),
            day(request.receivedAt()),
            day(request.passedOnAt()),
            outcome.map(CaseOutcome::due).orElse(null),
            day(request.answeredAt()),
            outcome
                .filter(told -> told.answerDays().isPresent())
                .map(RegisterTable::days)
                .orElse(null),
            outcome.map(told -> words.constant(told.state())).orElse(null),
            outcome.map(told -> words.yesOrNo(told.extended())).orElse(null),
            outcome.map(told -> words.yesOrNo(told.suspended())).orElse(null),
            outcome.map(this::grounds).orElse(null),
            words.yesOrNo(request.redacted())));
  }

  String rights(RegisteredRequest request) {
    return request.rights().stream()
        .sorted()
        .map(words::constant)
        .collect(Collectors.joining(", "));
  }

  private static Integer days(CaseOutcome outcome) {
    return Math.toIntExact(outcome.answerDays().getAsLong());
  }

  private String grounds(CaseOutcome outcome) {
    return outcome.refusals().isEmpty()
        ? null
        : outcome.refusals().stream()
            .distinct()
            .sorted()
            .map(words::constant)
            .collect(Collectors.joining(", "));
  }

  private LocalDate day(Instant instant) {
    return instant == null ? null : words.day(instant);
  }
}
