package fr.vigie.support;

import fr.vigie.sla.incident.ClockTarget;
import fr.vigie.sla.incident.ClockTerms;
import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.sla.support.SupportCase;
import fr.vigie.sla.support.SupportTicket;
import fr.vigie.sla.support.ToldEvent;
import fr.vigie.time.BusinessTime;
import fr.vigie.time.ExceptionalHours;
import fr.vigie.time.WorkingCalendar;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Writes all that the figures of a month are computed from as JSON, calendars included. An event is
 * the list of its number, type, seconds since the epoch at which it happened and was recorded,
 * detail, number of the event that it corrects, and the party that told it.
 */
final class CaseJson {
  /** Looked up once: {@code Json} looks for it at each call, which is most of the time taken. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private final List<WorkingCalendar> calendars = new ArrayList<>();

  private CaseJson() {}

  /** The case without its tickets; {@link CaseReader} reads it back. */
  static JsonObject of(SupportCase facts) {
    return new CaseJson().write(facts);
  }

  private JsonObject write(SupportCase facts) {
    var terms = JSON.createObjectBuilder();
    new TreeMap<>(facts.terms()).forEach((key, known) -> terms.add(key, terms(known)));
    var structures = JSON.createObjectBuilder();
    facts.structures().forEach(structures::add);
    JsonArrayBuilder known = JSON.createArrayBuilder();
    calendars.forEach(calendar -> known.add(calendar(calendar)));
    return JSON.createObjectBuilder()
        .add("service", facts.asked().service())
        .add("zone", facts.asked().zone().getId())
        .add("month", facts.asked().month().toString())
        .add("now", facts.asked().now().toString())
        .add("governing", text(facts.governing().orElse(null)))
        .add("calendars", known)
        .add("terms", terms)
        .add("structures", structures)
        .build();
  }

  private JsonObjectBuilder terms(ClockTerms terms) {
    var targets = JSON.createArrayBuilder();
    terms.targets().forEach(target -> targets.add(target(target)));
    return JSON.createObjectBuilder()
        .add("version", terms.version())
        .add("start", terms.start().name())
        .add("takeCharge", window(terms.takeCharge()))
        .add("restore", window(terms.restore()))
        .add("always", calendar(terms.always()))
        .add("targets", targets);
  }

  private JsonObjectBuilder window(ClockTerms.Window window) {
    return JSON.createObjectBuilder()
        .add("key", window.key())
        .add("calendar", calendar(window.time()));
  }

  /** The position of a calendar, which is written once. */
  private int calendar(BusinessTime time) {
    if (!calendars.contains(time.calendar())) {
      calendars.add(time.calendar());
    }
    return calendars.indexOf(time.calendar());
  }

  private static JsonObjectBuilder target(ClockTarget target) {
    return JSON.createObjectBuilder()
        .add("kind", target.kind().name())
        .add("severity", target.severity().name())
        .add("code", target.code())
        .add("amount", target.amount())
        .add("unit", target.unit().name())
        .add("binding", target.binding().name())
        .add("source", target.source());
  }

  private static JsonObjectBuilder calendar(WorkingCalendar calendar) {
    var holidays = JSON.createArrayBuilder();
    calendar.holidays().dates().stream().sorted().forEach(day -> holidays.add(day.toString()));
    var exceptions = JSON.createArrayBuilder();
    calendar.exceptions().forEach(exception -> exceptions.add(exception(exception)));
    var week = JSON.createObjectBuilder();
    calendar
        .hours()
        .toMap()
        .forEach(
            (day, ranges) -> {
              var array = JSON.createArrayBuilder();
              ranges.forEach(range -> array.add(JSON.createArrayBuilder(range)));
              week.add(day, array);
            });
    return JSON.createObjectBuilder()
        .add("id", calendar.id())
        .add("version", calendar.version())
        .add("zone", calendar.zone().getId())
        .add("week", week)
        .add("place", calendar.holidays().id())
        .add("firstYear", calendar.firstYear())
        .add("lastYear", calendar.lastYear())
        .add("holidays", holidays)
        .add("closedOnHolidays", calendar.closedOnHolidays())
        .add("exceptions", exceptions);
  }

  private static JsonObjectBuilder exception(ExceptionalHours exception) {
    return JSON.createObjectBuilder()
        .add("date", exception.date().toString())
        .add("open", exception.open())
        .add("startMinute", exception.range().startMinute())
        .add("endMinute", exception.range().endMinute());
  }

  /** One of its tickets. */
  static JsonObject ticket(SupportTicket ticket) {
    var events = JSON.createArrayBuilder();
    ticket.told().stream()
        .sorted(Comparator.comparing(one -> one.event().number()))
        .forEach(one -> events.add(event(one)));
    return JSON.createObjectBuilder()
        .add("ref", ticket.ref())
        .add("kind", ticket.kind().name())
        .add("structure", text(ticket.structure().orElse(null)))
        .add("version", text(ticket.version().orElse(null)))
        .add("events", events)
        .build();
  }

  private static JsonArrayBuilder event(ToldEvent told) {
    TicketEvent event = told.event();
    return JSON.createArrayBuilder()
        .add(event.number())
        .add(event.type().name())
        .add(event.happenedAt().getEpochSecond())
        .add(event.recordedAt().getEpochSecond())
        .add(text(event.detail()))
        .add(event.refersTo() == null ? JsonValue.NULL : JSON.createValue(event.refersTo()))
        .add(told.by().name());
  }

  private static JsonValue text(String text) {
    return text == null ? JsonValue.NULL : JSON.createValue(text);
  }
}
