package fr.vigie.web.view;

import fr.vigie.directory.OrganisationView;
import fr.vigie.rights.EventView;
import fr.vigie.rights.rules.CaseEvent;
import fr.vigie.rights.rules.HoldReason;
import fr.vigie.rights.rules.Outcome;
import fr.vigie.rights.rules.Proof;
import fr.vigie.rights.rules.QuestionGround;
import fr.vigie.web.i18n.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
 * @param organisation which one told it; empty if it is not known any more
 * @param colleague who told it, if a colleague of the reader; empty otherwise
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
    String colleague,
    String recorded,
    String remark,
    String citation) {

  public EventLine {
    details = List.copyOf(details);
  }

  /**
   * An event with the organisations that it names, by id.
   *
   * @param colleagues names of the reader's colleagues, by id
   */
  public static EventLine of(
      EventView event,
      Map<UUID, OrganisationView> organisations,
      Map<UUID, String> colleagues,
      Wording wording) {
    CaseEvent happened = event.event();
    return new EventLine(
        event,
        wording.constant(happened.type()),
        details(event, organisations, colleagues, wording),
        minute(happened.happenedAt(), wording),
        name(organisations, event.organisation()),
        event.person() == null ? "" : colleagues.getOrDefault(event.person(), ""),
        event.recordedLater() ? minute(happened.recordedAt(), wording) : "",
        event.remark() == null ? "" : wording.constant(event.remark()),
        event.remark() == null ? "" : wording.citation(event.remark().citation()));
  }

  private static String minute(Instant at, Wording wording) {
    return wording.dateTime(at.truncatedTo(ChronoUnit.MINUTES));
  }

  private static List<String> details(
      EventView event,
      Map<UUID, OrganisationView> organisations,
      Map<UUID, String> colleagues,
      Wording wording) {
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
      String target = name(organisations, event.target());
      details.add(target.isEmpty() ? colleagues.getOrDefault(event.target(), "") : target);
    }
    if (event.channel() != null) {
      details.add(wording.constant(event.channel()));
    }
    details.removeIf(String::isEmpty);
    return details;
  }

  private static String detail(CaseEvent happened, Wording wording) {
    return switch (happened.type()) {
      case QUESTION_SENT -> wording.constant(QuestionGround.valueOf(happened.detail()));
      case DECIDED -> wording.constant(Outcome.valueOf(happened.detail()));
      case PROOF_ACCEPTED -> wording.constant(Proof.valueOf(happened.detail()));
      case DUE_DATE_MOVED -> moved(happened.detail().split("/", 2), wording);
      case HELD, HOLD_LIFTED -> wording.constant(HoldReason.valueOf(happened.detail()));
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
