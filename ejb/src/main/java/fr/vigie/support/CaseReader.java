package fr.vigie.support;

import fr.vigie.sla.incident.ClockKind;
import fr.vigie.sla.incident.ClockTarget;
import fr.vigie.sla.incident.ClockTerms;
import fr.vigie.sla.incident.EventType;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.sla.incident.TicketKind;
import fr.vigie.sla.support.AskedMonth;
import fr.vigie.sla.support.Party;
import fr.vigie.sla.support.SupportCase;
import fr.vigie.sla.support.SupportTicket;
import fr.vigie.sla.support.ToldEvent;
import fr.vigie.time.BusinessTime;
import fr.vigie.time.DayRange;
import fr.vigie.time.ExceptionalHours;
import fr.vigie.time.PublicHolidays;
import fr.vigie.time.WeeklyHours;
import fr.vigie.time.WorkingCalendar;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads back what {@link CaseJson} wrote. Whatever is missing or unreadable is an exception. */
final class CaseReader {
  private final List<BusinessTime> calendars;

  private CaseReader(JsonObject json) {
    calendars =
        json.getJsonArray("calendars").getValuesAs(JsonObject.class).stream()
            .map(CaseReader::calendar)
            .map(BusinessTime::of)
            .toList();
  }

  /** The case without its tickets. */
  static SupportCase read(JsonObject json) {
    return new CaseReader(json).facts(json);
  }

  private SupportCase facts(JsonObject json) {
    var terms = new HashMap<String, ClockTerms>();
    json.getJsonObject("terms").forEach((key, value) -> terms.put(key, terms(value)));
    var structures = new TreeMap<String, String>();
    json.getJsonObject("structures")
        .forEach((code, name) -> structures.put(code, ((JsonString) name).getString()));
    return new SupportCase(
        new AskedMonth(
            json.getString("service"),
            ZoneId.of(json.getString("zone")),
            YearMonth.parse(json.getString("month")),
            Instant.parse(json.getString("now"))),
        text(json.get("governing")),
        terms,
        structures);
  }

  private ClockTerms terms(JsonValue value) {
    JsonObject json = value.asJsonObject();
    return new ClockTerms(
        json.getString("version"),
        ClockTerms.Start.valueOf(json.getString("start")),
        window(json.getJsonObject("takeCharge")),
        window(json.getJsonObject("restore")),
        calendars.get(json.getInt("always")),
        json.getJsonArray("targets").getValuesAs(CaseReader::target));
  }

  private ClockTerms.Window window(JsonObject json) {
    return new ClockTerms.Window(json.getString("key"), calendars.get(json.getInt("calendar")));
  }

  private static ClockTarget target(JsonValue value) {
    JsonObject json = value.asJsonObject();
    return new ClockTarget(
        ClockKind.valueOf(json.getString("kind")),
        Severity.valueOf(json.getString("severity")),
        json.getString("code"),
        json.getInt("amount"),
        ClockTarget.Unit.valueOf(json.getString("unit")),
        ClockTarget.Binding.valueOf(json.getString("binding")),
        json.getString("source"));
  }

  private static WorkingCalendar calendar(JsonObject json) {
    return new WorkingCalendar(
        json.getString("id"),
        json.getString("version"),
        ZoneId.of(json.getString("zone")),
        week(json.getJsonObject("week")),
        new PublicHolidays(
            json.getString("place"),
            json.getJsonArray("holidays").getValuesAs(JsonString.class).stream()
                .map(day -> LocalDate.parse(day.getString()))
                .collect(Collectors.toSet()),
            json.getInt("firstYear"),
            json.getInt("lastYear")),
        json.getBoolean("closedOnHolidays"),
        json.getJsonArray("exceptions").getValuesAs(CaseReader::exception));
  }

  private static WeeklyHours week(JsonObject json) {
    Map<String, List<List<String>>> week = new HashMap<>();
    json.forEach(
        (day, ranges) ->
            week.put(
                day,
                ranges.asJsonArray().getValuesAs(JsonArray.class).stream()
                    .map(range -> List.of(range.getString(0), range.getString(1)))
                    .toList()));
    return WeeklyHours.of(week);
  }

  private static ExceptionalHours exception(JsonValue value) {
    JsonObject json = value.asJsonObject();
    return new ExceptionalHours(
        LocalDate.parse(json.getString("date")),
        json.getBoolean("open"),
        new DayRange(json.getInt("startMinute"), json.getInt("endMinute")),
        "");
  }

  /** One of its tickets. */
  static SupportTicket ticket(JsonValue value) {
    JsonObject json = value.asJsonObject();
    return new SupportTicket(
        json.getString("ref"),
        TicketKind.valueOf(json.getString("kind")),
        text(json.get("structure")),
        text(json.get("version")),
        json.getJsonArray("events").getValuesAs(CaseReader::event));
  }

  private static ToldEvent event(JsonValue value) {
    JsonArray json = value.asJsonArray();
    return new ToldEvent(
        new TicketEvent(
            json.getInt(0),
            EventType.valueOf(json.getString(1)),
            second(json, 2),
            second(json, 3),
            text(json.get(4)).orElse(null),
            json.isNull(5) ? null : json.getInt(5)),
        Party.valueOf(json.getString(6)));
  }

  private static Instant second(JsonArray json, int index) {
    return Instant.ofEpochSecond(json.getJsonNumber(index).longValueExact());
  }

  private static Optional<String> text(JsonValue value) {
    return value.equals(JsonValue.NULL)
        ? Optional.empty()
        : Optional.of(((JsonString) value).getString());
  }
}
