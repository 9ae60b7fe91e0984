package fr.vigie.report;

import fr.vigie.directory.Readers;
import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import fr.vigie.journal.Journal;
import fr.vigie.platform.Metrics;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.platform.files.FileStore;
import fr.vigie.platform.paging.Page;
import fr.vigie.platform.paging.PageRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes signed reports and keeps them. */
@Stateless
@PermitAll
public class ReportDesk {
  @Inject ServiceDesk services;
  @Inject Instance<ReportKind> kinds;
  @Inject SealedDocuments sealed;
  @Inject FileStore files;
  @Inject Archive archive;
  @Inject Subscriptions subscriptions;
  @Inject Readers readers;
  @Inject CurrentCaller caller;
  @Inject InstantSource clock;
  @Inject Journal journal;

  /** Makes, seals and keeps a report. */
  @UseCase(Permission.MAKE_REPORTS)
  public ReportView make(ReportOrder order) {
    long start = System.nanoTime();
    String outcome = "failed";
    try {
      ReportView made = makeAndKeep(order);
      outcome = "done";
      return made;
    } finally {
      Metrics.REPORTS.labelValues(outcome).observe((System.nanoTime() - start) / 1_000_000_000.0);
    }
  }

  private ReportView makeAndKeep(ReportOrder order) {
    ReportKind kind =
        kinds.stream()
            .filter(known -> known.name().equals(order.kind()))
            .findFirst()
            .orElseThrow(() -> new RefusedException(Refusal.INVALID_INPUT, "kind"));
    ReportKind.Composed composed = kind.compose(order);
    Instant now = clock.instant();
    byte[] pdf = sealed.make(composed.document(), now);
    FileStore.StoredFile kept = keep(pdf);
    var report =
        new SignedReport(
                composed.serviceId(),
                order,
                composed.provisional(),
                composed.verdict(),
                caller.get().login())
            .keptAs(kept.id(), kept.sha256(), kept.size(), now);
    archive.add(report);
    subscriptions.post(report, kind, composed.mail());
    journal.append(
        "service:" + order.service(),
        "REPORT_SEALED",
        Map.of(
            "report", report.id().toString(),
            "kind", order.kind(),
            "period", order.period(),
            "language", order.language(),
            "sha256", kept.sha256()));
    return report.asView();
  }

  private FileStore.StoredFile keep(byte[] pdf) {
    try {
      return files.store(new ByteArrayInputStream(pdf), "application/pdf");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From now on the caller gets each new report of a service by mail, in this language. */
  @UseCase(Permission.READ_REPORTS)
  public void subscribe(String service, String language) {
    if (!ReportOrder.LANGUAGES.contains(language)) {
      throw new RefusedException(Refusal.INVALID_INPUT, "language");
    }
    subscriptions.subscribe(caller.get().person(), services.service(service).id(), language);
  }

  @UseCase(Permission.READ_REPORTS)
  public void unsubscribe(String service) {
    subscriptions.unsubscribe(caller.get().person(), services.service(service).id());
  }

  /** Whether the caller gets the reports of a service by mail. */
  @UseCase(Permission.READ_REPORTS)
  public boolean isSubscribed(String service) {
    return subscriptions.find(caller.get().person(), services.service(service).id()).isPresent();
  }

  /** Whether a mail address of the caller is known; without one a subscription sends nothing. */
  @UseCase(Permission.READ_REPORTS)
  public boolean isReachable() {
    return readers.isReachable(caller.get().person());
  }

  /**
   * Reports of the services that the caller may see, page by page, sorted by {@code createdAt}, the
   * newest first unless asked otherwise; a status is a verdict.
   */
  @UseCase(Permission.READ_REPORTS)
  public Page<ReportView> page(ReportFilter filter, PageRequest request) {
    return archive.page(seen(), filter, request).map(SignedReport::asView);
  }

  /** The periods of which the caller may see reports, the newest first. */
  @UseCase(Permission.READ_REPORTS)
  public List<String> periods() {
    return archive.periods(seen());
  }

  @UseCase(Permission.READ_REPORTS)
  public ReportView report(UUID id) {
    return found(id).asView();
  }

  /** The signed file. */
  @UseCase(Permission.READ_REPORTS)
  public InputStream pdf(UUID id) {
    return files.open(found(id).fileId());
  }

  private SignedReport found(UUID id) {
    return archive
        .byId(id, seen())
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "report"));
  }

  private Archive.Seen seen() {
    List<ServiceView> known = services.services();
    Set<UUID> parties = caller.get().organisationsGranting(Permission.READ_SUPPORT_FIGURES);
    return new Archive.Seen(
        known.stream().map(ServiceView::id).collect(Collectors.toSet()),
        known.stream()
            .filter(service -> parties.stream().anyMatch(service::isParty))
            .map(ServiceView::id)
            .collect(Collectors.toSet()));
  }
}
