package fr.vigie.incident;

import fr.vigie.directory.OrganisationDesk;
import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import fr.vigie.incident.MaintenanceNotice.Channel;
import fr.vigie.journal.Journal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Planned work on services, and who was told of it when. */
@Stateless
@PermitAll
@UseCase(Permission.PLAN_MAINTENANCE)
public class MaintenanceDesk {
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 4000;
  private static final int LONGEST_REASON = 400;

  @Inject PlannedWork work;
  @Inject ServiceDesk services;
  @Inject OrganisationDesk organisations;
  @Inject CurrentCaller caller;
  @Inject InstantSource clock;
  @Inject Journal journal;

  /** The work that touches a span of time on services of the caller, in order of its start. */
  @UseCase(Permission.READ_INCIDENTS)
  public List<MaintenanceView> between(Instant start, Instant end) {
    return views(work.between(start, end, caller.scope()));
  }

  /**
   * One of them.
   *
   * @throws RefusedException NOT_FOUND
   */
  @UseCase(Permission.READ_INCIDENTS)
  public MaintenanceView maintenance(UUID id) {
    return view(found(id));
  }

  /**
   * Announces work on a service that the caller runs or pays for.
   *
   * @throws RefusedException NOT_FOUND, NOT_A_PARTY, INVALID_INPUT with the field's name
   */
  public MaintenanceView announce(NewMaintenance asked) {
    Checks.refuse(asked.start() == null, "start");
    Checks.refuse(asked.end() == null || !asked.end().isAfter(asked.start()), "end");
    Checks.needed("title", asked.title(), LONGEST_TITLE);
    Checks.bounded("text", asked.text(), LONGEST_TEXT);
    ServiceView service = services.service(asked.service());
    var planned = new Maintenance(asked, service.id(), party(service), clock.instant());
    work.add(planned);
    journal.append(
        "service:" + service.code(),
        "MAINTENANCE_ANNOUNCED",
        Map.of("maintenance", planned.id(), "from", planned.start(), "to", planned.end()));
    return view(planned);
  }

  /**
   * Somebody was told of it.
   *
   * @param expected the version that the caller read
   * @param organisation code; null for everybody who uses the service
   * @param toldAt null for now
   * @throws RefusedException NOT_FOUND, NOT_A_PARTY, CHANGED_MEANWHILE, FACT_IN_FUTURE
   */
  public MaintenanceView tell(
      UUID id, int expected, String organisation, Channel channel, Instant toldAt) {
    Checks.refuse(channel == null, "channel");
    Maintenance planned = found(id, expected);
    Instant now = clock.instant();
    Instant at = toldAt == null ? now : toldAt;
    if (at.isAfter(now)) {
      throw new RefusedException(Refusal.FACT_IN_FUTURE);
    }
    UUID told = organisation == null ? null : organisations.organisation(organisation).id();
    work.add(
        planned,
        new MaintenanceNotice(planned.id(), told, channel, at, now).by(caller.get().person()));
    journal.append(
        chain(planned),
        "MAINTENANCE_TOLD",
        Map.of(
            "maintenance", id,
            "to", told == null ? "ALL" : told.toString(),
            "channel", channel,
            "at", at));
    return view(planned);
  }

  /**
   * It does not take place.
   *
   * @param expected the version that the caller read
   * @throws RefusedException NOT_FOUND, NOT_A_PARTY, CHANGED_MEANWHILE, REASONS_MISSING,
   *     WRONG_STATE if it was cancelled before
   */
  public MaintenanceView cancel(UUID id, int expected, String reason) {
    if (reason == null || reason.isBlank()) {
      throw new RefusedException(Refusal.REASONS_MISSING);
    }
    Checks.bounded("reason", reason, LONGEST_REASON);
    Maintenance planned = found(id, expected);
    if (planned.cancelledAt() != null) {
      throw new RefusedException(Refusal.WRONG_STATE, "CANCELLED");
    }
    planned.cancel(clock.instant(), reason.strip());
    work.flush();
    journal.append(chain(planned), "MAINTENANCE_CANCELLED", Map.of("maintenance", id));
    return view(planned);
  }

  private Maintenance found(UUID id) {
    return work.byId(id, caller.scope())
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "maintenance"));
  }

  private Maintenance found(UUID id, int expected) {
    Maintenance planned = found(id);
    party(service(planned));
    if (planned.version() != expected) {
      throw new RefusedException(Refusal.CHANGED_MEANWHILE, "maintenance");
    }
    return planned;
  }

  private String chain(Maintenance planned) {
    return "service:" + service(planned).code();
  }

  private ServiceView service(Maintenance planned) {
    return services.services().stream()
        .filter(service -> service.id().equals(planned.serviceId()))
        .findFirst()
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "service"));
  }

  /**
   * The caller's organisation that runs the service or pays for it; whoever uses it does not plan.
   */
  private UUID party(ServiceView service) {
    return caller.get().organisationsGranting(Permission.PLAN_MAINTENANCE).stream()
        .filter(service::isParty)
        .findFirst()
        .orElseThrow(() -> new RefusedException(Refusal.NOT_A_PARTY, service.code()));
  }

  private MaintenanceView view(Maintenance planned) {
    return views(List.of(planned)).get(0);
  }

  private List<MaintenanceView> views(List<Maintenance> planned) {
    Map<UUID, String> codes =
        services.services().stream().collect(Collectors.toMap(ServiceView::id, ServiceView::code));
    Map<UUID, List<MaintenanceNotice>> told =
        work.notices(planned.stream().map(Maintenance::id).toList(), caller.scope()).stream()
            .collect(Collectors.groupingBy(MaintenanceNotice::maintenanceId));
    return planned.stream()
        .map(one -> view(one, codes.get(one.serviceId()), told.getOrDefault(one.id(), List.of())))
        .toList();
  }

  private static MaintenanceView view(
      Maintenance planned, String service, List<MaintenanceNotice> told) {
    return new MaintenanceView(
        planned.id(),
        service,
        planned.start(),
        planned.end(),
        planned.title(),
        Optional.ofNullable(planned.text()),
        planned.organisationId(),
        planned.recordedAt(),
        Optional.ofNullable(planned.cancelledAt()),
        Optional.ofNullable(planned.cancelReason()),
        told.stream().map(notice -> notice(notice, planned)).toList(),
        planned.version());
  }

  private static MaintenanceView.Notice notice(MaintenanceNotice notice, Maintenance planned) {
    return new MaintenanceView.Notice(
        Optional.ofNullable(notice.organisationId()),
        notice.channel(),
        notice.toldAt(),
        notice.recordedAt(),
        notice.toldAt().isBefore(planned.start()));
  }
}
