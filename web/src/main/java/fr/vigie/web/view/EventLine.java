package fr.vigie.web.view;

import fr.vigie.directory.OrganisationView;
import fr.vigie.rights.EventView;
import fr.vigie.rights.rules.CaseEvent;
import fr.vigie.rights.rules.Outcome;
import fr.vigie.rights.rules.Proof;
import fr.vigie.rights.rules.QuestionGround;
import fr.vigie.web.i18n.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Something that happened to a request, in words.
 *
 * @param title what happened
 * @param details right, outcome, ground, what was asked, what the letter said, by which channel
 * @param at when it happened
 * @param organisation who told it; empty if it is not known any more
 * @param recorded when the portal learned it, if that was later; empty otherwise
 * @param remark what is wrong with it; empty if nothing
 * @param citation what the remark rests on; empty without one
 */
public record EventLine(
    EventView event,
    String title,
    List<String> details,
    String at,
    String organisation,
    String recorded,
    String remark,
    String citation) {

  public EventLine {
    details = List.copyOf(details);
  }

  /** An event with the organisations that it names, by id. */
  public static EventLine of(
      EventView event, Map<UUID, OrganisationView> organisations, Wording wording) {
    CaseEvent happened = event.event();
    return new EventLine(
        event,
        wording.constant(happened.type()),
        details(event, organisations, wording),
        wording.dateTime(happened.happenedAt()),
        name(organisations, event.organisation()),
        event.recordedLater() ? wording.dateTime(happened.recordedAt()) : "",
        event.remark() == null ? "" : wording.constant(event.remark()),
        event.remark() == null ? "" : event.remark().citation());
  }

  private static List<String> details(
      EventView event, Map<UUID, OrganisationView> organisations, Wording wording) {
    CaseEvent happened = event.event();
    var details = new ArrayList<String>();
    if (happened.right() != null) {
      details.add(wording.constant(happened.right()));
    }
    if (happened.detail() != null) {
      details.add(detail(happened, wording));
    }
    if (event.ground() != null) {
      details.add(wording.constant(event.ground()));
    }
    if (!happened.complete()) {
      details.add(wording.texts().text("request.insufficient"));
    }
    if (!happened.mentions().isEmpty()) {
      details.add(
          wording
              .texts()
              .text(
                  "request.says",
                  happened.mentions().stream()
                      .sorted()
                      .map(wording::constant)
                      .collect(Collectors.joining(", "))));
    }
    if (event.target() != null) {
      details.add(name(organisations, event.target()));
    }
    if (event.channel() != null) {
      details.add(wording.constant(event.channel()));
    }
    return details;
  }

  private static String detail(CaseEvent happened, Wording wording) {
    return switch (happened.type()) {
      case QUESTION_SENT -> wording.constant(QuestionGround.valueOf(happened.detail()));
      case DECIDED -> wording.constant(Outcome.valueOf(happened.detail()));
      case PROOF_ACCEPTED -> wording.constant(Proof.valueOf(happened.detail()));
      case DUE_DATE_MOVED -> moved(happened.detail().split("/", 2), wording);
      default -> happened.detail();
    };
  }

  private static String moved(String[] days, Wording wording) {
    return wording
        .texts()
        .text(
            "request.moved",
            wording.date(LocalDate.parse(days[0])),
            wording.date(LocalDate.parse(days[1])));
  }

  private static String name(Map<UUID, OrganisationView> organisations, UUID id) {
    OrganisationView organisation = id == null ? null : organisations.get(id);
    return organisation == null ? "" : organisation.name();
  }
}
