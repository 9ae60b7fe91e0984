package fr.vigie.rights;

import fr.vigie.directory.Readers;
import fr.vigie.journal.Journal;
import fr.vigie.notice.Outbox;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.Role;
import fr.vigie.platform.holidays.HolidaysCorrected;
import fr.vigie.platform.holidays.LegalCalendars;
import fr.vigie.rights.ReminderMails.Moved;
import fr.vigie.rights.rules.CaseEvent;
import fr.vigie.rights.rules.CaseFile;
import fr.vigie.rights.rules.Clocks;
import fr.vigie.rights.rules.EventType;
import fr.vigie.time.LegalCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Computes the dates of open requests again when a public holiday was corrected, writes down in
 * each file what moved, and tells the data protection officers of all its parties.
 */
@ApplicationScoped
public class CorrectedDates {
  /** No run of days without work is longer, so no date rolls further. */
  private static final int REACH_DAYS = 8;

  @Inject RightsRequests requests;
  @Inject LegalCalendars calendars;
  @Inject Readers readers;
  @Inject Outbox outbox;
  @Inject Journal journal;
  @Inject CurrentCaller caller;
  @Inject InstantSource clock;

  /** Computes the dates around the corrected day again. */
  public void recompute(@Observes HolidaysCorrected correction) {
    LegalCalendar calendar = calendars.in(correction.place());
    Map<UUID, List<Moved>> byParty = new TreeMap<>();
    requests.eachDueBetween(
        correction.place(),
        calendar.endOf(correction.day().minusDays(REACH_DAYS)),
        calendar.endOf(correction.day().plusDays(REACH_DAYS)),
        request -> recompute(request, correction, calendar, byParty));
    byParty.forEach((party, moved) -> tell(party, moved, correction.day()));
  }

  private void recompute(
      RightsRequest request,
      HolidaysCorrected correction,
      LegalCalendar calendar,
      Map<UUID, List<Moved>> byParty) {
    Instant before = request.dueAt();
    CaseFile file = request.file();
    request.project(file, Clocks.of(file, request.terms(calendar), clock.instant()));
    boolean moved = !before.equals(request.dueAt());
    correction.looked(moved);
    if (moved) {
      note(request, lastDay(before, calendar), lastDay(request.dueAt(), calendar), correction);
      var told = new Moved(request.ref(), before, request.dueAt());
      requests.eachParty(
          request, party -> byParty.computeIfAbsent(party, any -> new ArrayList<>()).add(told));
    }
  }

  private void note(
      RightsRequest request, LocalDate before, LocalDate after, HolidaysCorrected correction) {
    Instant now = clock.instant();
    CaseEvent event =
        CaseEvent.of(request.nextNumber(), EventType.DUE_DATE_MOVED, now, now)
            .moving(before, after);
    request.record(
        event, new RequestEvent.Teller(caller.get().person(), null), RequestEvent.Aside.NOTHING);
    requests.list(request);
    journal.append(
        "rights:" + request.ref(),
        "RIGHTS_DUE_DATE_MOVED",
        Map.of(
            "event", event.number(),
            "from", before.toString(),
            "to", after.toString(),
            "corrected", correction.day().toString()));
  }

  private static LocalDate lastDay(Instant dueAt, LegalCalendar calendar) {
    return calendar.dateOf(dueAt.minusNanos(1));
  }

  private void tell(UUID party, List<Moved> moved, LocalDate day) {
    for (String address : readers.inCharge(party, Role.DPO, Permission.HANDLE_RIGHTS)) {
      outbox.mail(ReminderMails.moved(address, day, moved));
    }
  }
}
