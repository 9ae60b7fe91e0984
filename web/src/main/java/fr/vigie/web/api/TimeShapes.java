package fr.vigie.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the operations on time take and give. */
final class TimeShapes {
  private TimeShapes() {}

  /** {@code holidays} or {@code calendar}; {@code duration_s} or {@code end}. */
  record BusinessQuestion(
      Map<String, List<List<String>>> schedule,
      Optional<List<LocalDate>> holidays,
      Optional<String> calendar,
      String timezone,
      String start,
      @Called("duration_s") Optional<Long> duration,
      Optional<String> end,
      Optional<List<Pause>> pauses) {}

  record Pause(String from, String to) {}

  /** {@code deadline} for a duration, {@code elapsed_s} for an end. */
  record BusinessAnswer(Optional<Instant> deadline, @Called("elapsed_s") Optional<Long> elapsed) {}

  /** Which members count depends on the rule. */
  record DeadlineQuestion(
      String rule,
      Optional<String> received,
      Optional<Boolean> extended,
      Optional<List<List<LocalDate>>> suspensions,
      Optional<String> calendar,
      Optional<String> aware,
      Optional<LocalDate> informationConstituted) {}

  /** Which members are there depends on the rule. */
  record DeadlineAnswer(
      Optional<LocalDate> nominal,
      Optional<Long> suspendedDays,
      Optional<LocalDate> due,
      Optional<Instant> dueAt,
      Optional<Instant> strict,
      Optional<Instant> regulation,
      Optional<Instant> earliest,
      Optional<LocalDate> latest,
      Optional<Instant> latestAt,
      List<Step> steps) {}

  record Step(String rule, String citation, String text, String result) {}
}
