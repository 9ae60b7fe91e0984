package fr.vigie.rights;

import fr.vigie.platform.holidays.LegalCalendars;
import fr.vigie.rights.rules.CaseFile;
import fr.vigie.rights.rules.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Renews the dates of a page of suspended requests. */
@ApplicationScoped
class DateRenewal {
  private static final int PAGE = 200;

  @Inject RightsRequests requests;
  @Inject LegalCalendars calendars;
  @Inject InstantSource clock;

  /**
   * Renews those behind one, in a transaction of its own.
   *
   * @return the last one of the page; empty if no more follow
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Optional<UUID> renew(UUID after) {
    List<RightsRequest> page = new ArrayList<>();
    requests.eachSuspended(after, PAGE, page::add);
    page.forEach(this::renew);
    return page.size() == PAGE ? Optional.of(page.get(PAGE - 1).id()) : Optional.empty();
  }

  private void renew(RightsRequest request) {
    CaseFile file = request.file();
    request.project(
        file, Clocks.of(file, request.terms(calendars.in(request.holidays())), clock.instant()));
    requests.list(request);
  }
}
