package fr.vigie.incident;

import fr.vigie.directory.OrganisationDesk;
import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import fr.vigie.incident.rules.NoticeMoment;
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
  /** Up to so many tickets are counted of which the Structures are to be told. */
  public static final int MOST_NOTICES = 100;

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
    Page<TicketLists.Row> page =
        lists.page(
            filter,
            service,
            structure,
            request,
            filter.noticeDue() ? work.telling() : work.readable());
    return page.map(rows(page.items())::row);
  }

  /** What breaks next from now on: at most so many, 50 in any case. */
  public List<ListedTicket> nextBreaches(int most) {
    List<TicketLists.Row> rows =
        lists.nextBreaches(clock.instant(), Math.min(most, MOST_BREACHES), work.readable());
    return rows.stream().map(rows(rows)::row).toList();
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
    ShownRows shown = shown(found, Map.of());
    var clocks = new TreeMap<String, TicketClocks>();
    found.forEach(incident -> clocks.put(incident.ref(), shown.clocks(incident)));
    return clocks;
  }

  /** Of how many tickets the caller has to tell the Structures; {@link #MOST_NOTICES} at most. */
  @UseCase(Permission.DECIDE_INCIDENTS)
  public int noticesDue() {
    return lists.countNoticesDue(MOST_NOTICES, work.telling());
  }

  private ShownRows rows(List<TicketLists.Row> rows) {
    List<Incident> incidents = rows.stream().map(TicketLists.Row::incident).toList();
    return shown(incidents, lists.noticesDue(ids(incidents), work.telling()));
  }

  private ShownRows shown(List<Incident> shown, Map<UUID, NoticeMoment> notices) {
    return new ShownRows(
        incidents.events(ids(shown), work.readable()),
        services.services().stream().collect(Collectors.toMap(ServiceView::id, ServiceView::code)),
        notices,
        clock.instant());
  }

  private static Set<UUID> ids(List<Incident> incidents) {
    return incidents.stream().map(Incident::id).collect(Collectors.toUnmodifiableSet());
  }

  /** Rows with what they need to be shown, read once for all of them. */
  private final class ShownRows {
    private final Map<UUID, List<TicketEvent>> events;
    private final Map<UUID, String> codes;
    private final Map<UUID, NoticeMoment> notices;
    private final Instant now;
    private final Map<UUID, Optional<ClockTerms>> known = new HashMap<>();

    ShownRows(
        Map<UUID, List<TicketEvent>> events,
        Map<UUID, String> codes,
        Map<UUID, NoticeMoment> notices,
        Instant now) {
      this.events = events;
      this.codes = codes;
      this.notices = notices;
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
          Optional.ofNullable(notices.get(incident.id())),
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
