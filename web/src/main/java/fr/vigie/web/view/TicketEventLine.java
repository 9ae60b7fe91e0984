package fr.vigie.web.view;

import fr.vigie.directory.OrganisationView;
import fr.vigie.incident.IncidentView.EventView;
import fr.vigie.sla.incident.EventType;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that happened to a ticket, in words.
 *
 * @param title what it was
 * @param by who told it, and for which organisation; empty for the portal itself
 * @param recorded when it was recorded, if that was later; empty if it was not
 * @param remark what is odd about it; empty if nothing
 */
public record TicketEventLine(
    EventView event, String title, String at, String by, String recorded, String remark) {

  /**
   * An event in the reader's words.
   *
   * @param all the events that the reader sees: one may speak of another
   */
  public static TicketEventLine of(
      EventView event,
      List<EventView> all,
      Map<UUID, String> people,
      Map<UUID, OrganisationView> organisations,
      Wording wording) {
    Texts texts = wording.texts();
    return new TicketEventLine(
        event,
        title(event, all, wording),
        wording.dateTime(event.event().happenedAt()),
        by(event, people, organisations),
        event.recordedLater()
            ? texts.text("ticket.recordedAt", wording.dateTime(event.event().recordedAt()))
            : "",
        event.remark() == null ? "" : texts.text("ticket.remark." + event.remark()));
  }

  private static String title(EventView event, List<EventView> all, Wording wording) {
    EventType type = event.event().type();
    String detail = event.event().detail();
    return switch (type) {
      case DECLARED, SEVERITY_PROPOSED, SEVERITY_CHANGED ->
          wording.texts().text("ticket.event." + type, wording.constant(event.event().severity()));
      case ESCALATED, LINKED, UNLINKED -> wording.texts().text("ticket.event." + type, detail);
      case TIME_CORRECTED ->
          all.stream()
              .filter(other -> Objects.equals(other.event().number(), event.event().refersTo()))
              .findFirst()
              .map(
                  other -> wording.texts().text("ticket.event." + type, title(other, all, wording)))
              .orElseGet(() -> wording.texts().text("ticket.event." + type + ".other"));
      default -> wording.texts().text("ticket.event." + type);
    };
  }

  private static String by(
      EventView event, Map<UUID, String> people, Map<UUID, OrganisationView> organisations) {
    String person = event.person() == null ? "" : people.getOrDefault(event.person(), "");
    OrganisationView organisation =
        event.organisation() == null ? null : organisations.get(event.organisation());
    String of = organisation == null ? "" : organisation.name();
    return person.isEmpty() || of.isEmpty() ? person + of : person + ", " + of;
  }
}
