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
import fr.vigie.sla.incident.IncidentClocks;
import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.sla.incident.TicketHistory;
import fr.vigie.time.OutsideCalendarException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
    return page.map(listing(incidents(page.items()))::row);
  }

  /** What breaks next from now on: at most so many, 50 in any case. */
  public List<ListedTicket> nextBreaches(int most) {
    List<TicketLists.Row> rows =
        lists.nextBreaches(clock.instant(), Math.min(most, MOST_BREACHES), work.readable());
    return rows.stream().map(listing(incidents(rows))::row).toList();
  }

  /**
   * The clocks of tickets that are on a page, by reference; a ticket that the caller may not see is
   * left out.
   *
   * @param refs at most 200, what a page of a list can hold
   * @throws RefusedException INVALID_INPUT for more
   */
  public SortedMap<String, TicketClocks> clocks(Set<String> refs) {
    Checks.refuse(refs.size() > PageRequest.MOST, "refs");
    List<Incident> found = incidents.byRefs(refs, work.readable());
    ShownRows shown = listing(found);
    var clocks = new TreeMap<String, TicketClocks>();
    found.forEach(incident -> clocks.put(incident.ref(), shown.clocks(incident)));
    return clocks;
  }

  private ShownRows listing(List<Incident> shown) {
    Set<UUID> ids = shown.stream().map(Incident::id).collect(Collectors.toUnmodifiableSet());
    return new ShownRows(
        incidents.events(ids, work.readable()),
        services.services().stream().collect(Collectors.toMap(ServiceView::id, ServiceView::code)),
        clock.instant());
  }

  private static List<Incident> incidents(List<TicketLists.Row> rows) {
    return rows.stream().map(TicketLists.Row::incident).toList();
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
          incident.breachAt() == null ? Optional.empty() : clocks(incident).owed(),
          row.sortedAt(),
          incident.version());
    }

    TicketClocks clocks(Incident incident) {
      try {
        return terms(incident)
            .map(
                found ->
                    IncidentClocks.of(
                        incident.kind(), TicketHistory.of(events.get(incident.id()), now), found))
            .map(known -> new TicketClocks(known.all()))
            .orElse(TicketClocks.NONE);
      } catch (OutsideCalendarException outside) {
        return TicketClocks.NONE;
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
