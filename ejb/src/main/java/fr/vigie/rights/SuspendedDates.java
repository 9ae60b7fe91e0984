package fr.vigie.rights;

import fr.vigie.platform.holidays.LegalCalendars;
import fr.vigie.platform.pulse.DayTick;
import fr.vigie.rights.rules.CaseFile;
import fr.vigie.rights.rules.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Moves the dates of requests that wait for an answer: each day of waiting adds one. */
@ApplicationScoped
public class SuspendedDates {
  @Inject RightsRequests requests;
  @Inject LegalCalendars calendars;
  @Inject InstantSource clock;

  /** Renews the dates of all suspended requests. */
  public void renew(@Observes DayTick tick) {
    requests.eachSuspended(this::renew);
  }

  private void renew(RightsRequest request) {
    CaseFile file = request.file();
    request.project(
        file, Clocks.of(file, request.terms(calendars.in(request.holidays())), clock.instant()));
    requests.list(request);
  }
}
