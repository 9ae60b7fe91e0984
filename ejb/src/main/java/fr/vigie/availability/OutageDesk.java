package fr.vigie.availability;

import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import fr.vigie.journal.Journal;
import fr.vigie.platform.Metrics;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.platform.paging.Page;
import fr.vigie.platform.paging.PageRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Outages entered by hand: recorded with cause and evidence, ended, cancelled. */
@Stateless
@PermitAll
public class OutageDesk {
  @Inject ServiceDesk services;
  @Inject Facts facts;
  @Inject CurrentCaller caller;
  @Inject InstantSource clock;
  @Inject Journal journal;

  /** All of a service, cancelled ones too, in order of time. */
  @UseCase(Permission.READ_SERVICES)
  public List<OutageView> outages(String service) {
    return facts.outages(services.service(service).id()).stream()
        .map(RecordedOutage::asView)
        .toList();
  }

  /**
   * Some of them, page by page, sorted by {@code from}; a status is {@code GOING_ON}, {@code ENDED}
   * or {@code CANCELLED}.
   */
  @UseCase(Permission.READ_SERVICES)
  public Page<OutageView> page(String service, PageRequest request) {
    return facts.outages(services.service(service).id(), request).map(RecordedOutage::asView);
  }

  @UseCase(Permission.RECORD_OUTAGES)
  public OutageView record(String service, NewOutage asked) {
    ServiceView view = services.service(service);
    facts.lock(view.id());
    Checks.span(asked.from(), asked.to());
    Checks.refuse(asked.from().isAfter(clock.instant()), "from");
    Checks.refuse(asked.to() != null && asked.to().isAfter(clock.instant()), "to");
    Checks.text("cause", asked.cause(), true);
    Checks.text("evidence", asked.evidence(), false);
    Checks.paths(view, asked.paths());
    Checks.open(view, facts.closedMonths(view.id()), asked.from(), asked.to());
    var outage = new RecordedOutage(view.id(), asked, clock.instant(), caller.get().login());
    facts.addNow(outage);
    note(service, "OUTAGE_RECORDED", outage);
    measure(service, outage);
    return outage.asView();
  }

  /** Says when an outage that was going on ended. */
  @UseCase(Permission.RECORD_OUTAGES)
  public OutageView end(String service, UUID id, int expected, Instant at) {
    ServiceView view = services.service(service);
    facts.lock(view.id());
    RecordedOutage outage = at(view, id, expected);
    Checks.span(outage.startedAt(), at);
    Checks.refuse(at == null || at.isAfter(clock.instant()), "to");
    Checks.open(view, facts.closedMonths(view.id()), outage.startedAt(), at);
    outage.endedAt(at);
    note(service, "OUTAGE_ENDED", outage);
    measure(service, outage);
    return facts.written(outage).asView();
  }

  /** Takes a mistaken entry out of the count; it stays visible with the reason. */
  @UseCase(Permission.RECORD_OUTAGES)
  public OutageView cancel(String service, UUID id, int expected, String reason) {
    ServiceView view = services.service(service);
    facts.lock(view.id());
    RecordedOutage outage = at(view, id, expected);
    Checks.text("reason", reason, true);
    Checks.open(view, facts.closedMonths(view.id()), outage.startedAt(), outage.end());
    outage.cancel(clock.instant(), reason);
    note(service, "OUTAGE_CANCELLED", outage);
    return facts.written(outage).asView();
  }

  private RecordedOutage at(ServiceView service, UUID id, int expected) {
    RecordedOutage outage =
        facts
            .outage(service.id(), id)
            .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "outage"));
    Checks.version(outage.version(), expected, "outage");
    if (outage.isCancelled()) {
      throw new RefusedException(Refusal.WRONG_STATE, "CANCELLED");
    }
    return outage;
  }

  private static void measure(String service, RecordedOutage outage) {
    if (outage.end() != null) {
      Metrics.OUTAGES
          .labelValues(service)
          .observe((double) Duration.between(outage.startedAt(), outage.end()).toSeconds());
    }
  }

  private void note(String service, String type, RecordedOutage outage) {
    journal.append(
        "service:" + service,
        type,
        Map.of(
            "outage", outage.id().toString(),
            "from", outage.startedAt(),
            "to", outage.end() == null ? "" : outage.end().toString()));
  }
}
