package fr.vigie.web.page;

import fr.vigie.availability.AvailabilityDesk;
import fr.vigie.availability.ExclusionDesk;
import fr.vigie.directory.ServiceView;
import fr.vigie.incident.TicketListDesk;
import fr.vigie.platform.door.Permission;
import fr.vigie.web.view.ExclusionLine;
import fr.vigie.web.view.ServiceCard;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What waits for the reader now: Structures to tell, answers they owe, months to close. */
@Named
@RequestScoped
public class HomePage {
  @Inject ServiceCards cards;
  @Inject AvailabilityDesk availability;
  @Inject ExclusionDesk exclusions;
  @Inject TicketListDesk tickets;
  @Inject Standing standing;
  @Inject SignedIn signedIn;
  @Inject NextBreaches breaches;

  private final List<Answer> answers = new ArrayList<>();
  private final List<ToClose> months = new ArrayList<>();
  private int noticesDue;

  /** An exclusion of a service that waits for the reader's side. */
  public record Answer(ServiceView service, ExclusionLine line) {}

  /** The months of a service that are over and not closed, the oldest first. */
  public record ToClose(ServiceView service, List<YearMonth> months) {
    public ToClose {
      months = List.copyOf(months);
    }
  }

  /** Gathers it, once before the page is shown. */
  public void load() {
    if (signedIn.may(Permission.DECIDE_INCIDENTS)) {
      noticesDue = tickets.noticesDue();
    }
    for (ServiceCard card : cards.getAll()) {
      ServiceView service = card.service();
      answers.addAll(answers(service));
      if (signedIn.may(Permission.CLOSE_PERIODS)) {
        List<YearMonth> open = availability.monthsToClose(service.code());
        if (!open.isEmpty()) {
          months.add(new ToClose(service, open));
        }
      }
    }
  }

  private List<Answer> answers(ServiceView service) {
    Set<UUID> sides = standing.sides(service, Permission.ANSWER_EXCLUSIONS);
    return sides.isEmpty()
        ? List.of()
        : exclusions.exclusions(service.code()).stream()
            .map(exclusion -> ExclusionLine.of(exclusion, service, sides, Set.of(), ""))
            .filter(ExclusionLine::isWaiting)
            .map(line -> new Answer(service, line))
            .toList();
  }

  public List<Answer> getAnswers() {
    return answers;
  }

  public List<ToClose> getMonths() {
    return months;
  }

  /** Of how many tickets the reader has to tell the Structures, counted up to a hundred. */
  public int getNoticesDue() {
    return noticesDue;
  }

  /** Whether the reader works on tickets of which a clock runs. */
  public boolean isClocksRunning() {
    return signedIn.may(Permission.WORK_INCIDENTS) && !breaches.getRows().isEmpty();
  }

  public boolean isNothingToDo() {
    return noticesDue == 0 && answers.isEmpty() && months.isEmpty();
  }
}
