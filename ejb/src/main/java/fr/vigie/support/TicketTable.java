package fr.vigie.support;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.vigie.sla.incident.ClockKind;
import fr.vigie.sla.support.ClockTold;
import fr.vigie.sla.support.EarlierMiss;
import fr.vigie.sla.support.LevelShare;
import fr.vigie.sla.support.Outcome;
import fr.vigie.sla.support.TicketLine;
import fr.vigie.sla.support.TicketLine.TargetJudged;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tickets of a month as CSV in UTF-8, one a row, times in UTC, durations in seconds; no cell is
 * a formula. Columns of 0 and 1 add up to the counts of the month.
 */
public final class TicketTable {
  private static final String FORMULA_STARTS = "=+-@\t\r";
  private static final List<String> TICKET =
      List.of(
          "ref",
          "kind",
          "severity",
          "structure",
          "contract_version",
          "status",
          "open_at_start",
          "declared",
          "reopened",
          "restored",
          "closed",
          "open_at_end",
          "declared_at",
          "transmitted_at",
          "registered_at",
          "taken_at",
          "restored_at",
          "operator_restored_at",
          "confirmed_at",
          "closed_at");
  private static final List<String> CLOCK =
      List.of(
          "target",
          "binding",
          "target_s",
          "due_at",
          "consumed_s",
          "state",
          "month",
          "contested_s",
          "due_at_without_waits",
          "consumed_without_waits_s",
          "state_without_waits",
          "month_without_waits");
  private static final List<String> REST =
      List.of(
          "earlier_misses",
          "earlier_misses_month",
          "wait_s",
          "level_1_s",
          "level_2_s",
          "level_3_s",
          "remarks");

  private TicketTable() {}

  /** The name under which it is kept. */
  public static String fileName(String service, YearMonth month) {
    return "vigie-support-%s-%s.csv".formatted(service, month);
  }

  /** The rows under their headers. */
  public static byte[] write(List<TicketLine> tickets) {
    var text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(headers());
      tickets.forEach(ticket -> csv.writeRecord(row(ticket)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> headers() {
    return Stream.of(TICKET, prefixed("taking_"), prefixed("gtr_"), REST)
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> prefixed(String prefix) {
    return CLOCK.stream().map(prefix::concat).toList();
  }

  private static List<String> row(TicketLine ticket) {
    var cells = new ArrayList<String>();
    add(
        cells,
        ticket.ref(),
        ticket.kind(),
        ticket.severity(),
        ticket.structure(),
        ticket.version(),
        ticket.status(),
        ticket.flow().openAtStart(),
        ticket.flow().declared(),
        ticket.flow().reopened(),
        ticket.flow().restored(),
        ticket.flow().closed(),
        ticket.flow().openAtEnd(),
        ticket.declaredAt(),
        ticket.transmittedAt(),
        ticket.registeredAt(),
        ticket.takenAt(),
        ticket.restoredAt(),
        ticket.operatorRestoredAt(),
        ticket.confirmedAt(),
        ticket.closedAt());
    clock(cells, ticket, ClockKind.TAKE_CHARGE);
    clock(cells, ticket, ClockKind.GTR);
    add(
        cells,
        joined(ticket.earlierMisses().stream().map(EarlierMiss::target)),
        joined(earlierOfMonth(ticket)),
        ticket.waitSeconds(),
        seconds(ticket, 1),
        seconds(ticket, 2),
        seconds(ticket, 3),
        joined(ticket.remarks().stream().map(Enum::name)));
    return cells;
  }

  private static void clock(List<String> cells, TicketLine ticket, ClockKind kind) {
    Optional<ClockTold> clock = ticket.clock(kind);
    Optional<TargetJudged> judged =
        clock.flatMap(
            known ->
                ticket.judged().stream()
                    .filter(one -> one.target().equals(known.target()))
                    .findFirst());
    add(
        cells,
        clock.map(ClockTold::target),
        clock.map(ClockTold::binding),
        clock.map(ClockTold::targetSeconds),
        clock.flatMap(ClockTold::dueAt),
        clock.map(ClockTold::consumedSeconds),
        clock.map(ClockTold::outcome),
        judged.map(TargetJudged::counted),
        clock.map(ClockTold::contestedSeconds),
        clock.flatMap(ClockTold::dueAtWithoutWaits),
        clock.map(ClockTold::consumedSecondsWithoutWaits),
        clock.map(ClockTold::outcomeWithoutWaits),
        judged.map(TargetJudged::withoutWaits));
  }

  /** What was missed in the month under a severity that no longer holds. */
  private static Stream<String> earlierOfMonth(TicketLine ticket) {
    return ticket.judged().stream()
        .filter(one -> one.counted() == Outcome.MISSED)
        .map(TargetJudged::target)
        .filter(
            target -> ticket.clocks().stream().noneMatch(clock -> clock.target().equals(target)));
  }

  private static long seconds(TicketLine ticket, int level) {
    return ticket.levels().stream()
        .filter(share -> share.level() == level)
        .mapToLong(LevelShare::seconds)
        .sum();
  }

  private static String joined(Stream<String> names) {
    return names.collect(Collectors.joining(" "));
  }

  private static void add(List<String> cells, Object... values) {
    Function<Object, String> cell =
        value -> value instanceof String text ? text(text) : value.toString();
    for (Object value : values) {
      cells.add(
          value instanceof Optional<?> optional
              ? optional.map(cell).orElse("")
              : cell.apply(value));
    }
  }

  /** A text that a spreadsheet would take for a formula becomes plain text. */
  static String text(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
