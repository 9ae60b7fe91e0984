package fr.vigie.incident;

import fr.vigie.directory.OrganisationDesk;
import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.platform.paging.Page;
import fr.vigie.platform.paging.PageRequest;
import fr.vigie.sla.incident.ClockTerms;
import fr.vigie.sla.incident.IncidentClock;
import fr.vigie.sla.incident.IncidentClocks;
import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.sla.incident.TicketHistory;
import fr.vigie.time.OutsideCalendarException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tickets of the caller's organisations in lists, each with the clock that is owed next. */
@Stateless
@PermitAll
@UseCase(Permission.READ_INCIDENTS)
public class TicketListDesk {
  private static final int MOST_BREACHES = 50;

  @Inject TicketWork work;
  @Inject TicketLists lists;
  @Inject Incidents incidents;
  @Inject TicketTerms terms;
  @Inject ServiceDesk services;
  @Inject OrganisationDesk organisations;
  @Inject InstantSource clock;

  /**
   * A page, sorted by {@code breachAt} (what breaks first), {@code declaredAt} or {@code
   * -declaredAt}.
   *
   * @throws RefusedException NOT_FOUND for an unknown service or Structure, BAD_CURSOR,
   *     INVALID_INPUT
   */
  public Page<ListedTicket> page(TicketFilter filter, PageRequest request) {
    UUID service = filter.service() == null ? null : services.service(filter.service()).id();
    UUID structure =
        filter.structure() == null ? null : organisations.organisation(filter.structure()).id();
    Page<TicketLists.Row> page = lists.page(filter, service, structure, request, work.readable());
    return page.map(listing(page.items())::row);
  }

  /** What breaks next from now on: at most so many, 50 in any case. */
  public List<ListedTicket> nextBreaches(int most) {
    List<TicketLists.Row> rows =
        lists.nextBreaches(clock.instant(), Math.min(most, MOST_BREACHES), work.readable());
    return rows.stream().map(listing(rows)::row).toList();
  }

  private ShownRows listing(List<TicketLists.Row> rows) {
    Set<UUID> ids =
        rows.stream().map(row -> row.incident().id()).collect(Collectors.toUnmodifiableSet());
    return new ShownRows(
        incidents.events(ids, work.readable()),
        services.services().stream().collect(Collectors.toMap(ServiceView::id, ServiceView::code)),
        clock.instant());
  }

  /** Rows with what they need to be shown, read once for all of them. */
  private final class ShownRows {
    private final Map<UUID, List<TicketEvent>> events;
    private final Map<UUID, String> codes;
    private final Instant now;
    private final Map<UUID, Optional<ClockTerms>> known = new HashMap<>();

    ShownRows(Map<UUID, List<TicketEvent>> events, Map<UUID, String> codes, Instant now) {
      this.events = events;
      this.codes = codes;
      this.now = now;
    }

    ListedTicket row(TicketLists.Row row) {
      Incident incident = row.incident();
      return new ListedTicket(
          incident.id(),
          incident.ref(),
          incident.kind(),
          codes.getOrDefault(incident.serviceId(), ""),
          incident.title(),
          incident.severity(),
          incident.status(),
          incident.level(),
          incident.isWaiting(),
          Optional.ofNullable(incident.organisationId()),
          incident.declaredAt(),
          Optional.ofNullable(incident.breachAt()),
          owed(incident),
          row.sortedAt(),
          incident.version());
    }

    private Optional<IncidentClock> owed(Incident incident) {
      if (incident.breachAt() == null) {
        return Optional.empty();
      }
      try {
        return terms(incident)
            .map(
                found ->
                    IncidentClocks.of(
                        incident.kind(), TicketHistory.of(events.get(incident.id()), now), found))
            .flatMap(
                clocks ->
                    clocks.all().stream()
                        .filter(IncidentClock::isLive)
                        .min(Comparator.comparing(live -> live.figures().dueAt().orElseThrow())));
      } catch (OutsideCalendarException outside) {
        return Optional.empty();
      }
    }

    private Optional<ClockTerms> terms(Incident incident) {
      UUID version = incident.contractVersionId();
      if (!known.containsKey(version)) {
        known.put(version, terms.of(version));
      }
      return known.get(version);
    }
  }
}
