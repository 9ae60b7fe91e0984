package fr.vigie.report;

import fr.vigie.directory.CaseParty;
import fr.vigie.directory.Readers;
import fr.vigie.notice.Mail;
import fr.vigie.notice.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who gets the reports of a service by mail, and the mails. */
@ApplicationScoped
class Subscriptions {
  private static final Set<CaseParty.Part> PARTIES =
      EnumSet.of(CaseParty.Part.CLIENT, CaseParty.Part.OPERATOR);
  private static final Set<CaseParty.Part> ALL = EnumSet.allOf(CaseParty.Part.class);

  @PersistenceContext EntityManager entities;
  @Inject Outbox outbox;
  @Inject Readers readers;

  void subscribe(UUID person, UUID service, String language) {
    find(person, service)
        .ifPresentOrElse(
            known -> known.in(language),
            () -> entities.persist(new ReportSubscription(person, service, language)));
  }

  void unsubscribe(UUID person, UUID service) {
    find(person, service).ifPresent(entities::remove);
  }

  Optional<ReportSubscription> find(UUID person, UUID service) {
    return Optional.ofNullable(
        entities.find(ReportSubscription.class, new ReportSubscription.Key(person, service)));
  }

  /** Puts a new report in the post for all who want it in its language and may still read it. */
  void post(SignedReport report, ReportKind kind, ReportKind.Words words) {
    ReportView view = report.asView();
    for (String address :
        readers.addresses(
            subscribers(report.serviceId(), view.language()),
            report.serviceId(),
            kind.reading(),
            kind.isForPartiesAlone() ? PARTIES : ALL)) {
      outbox.mail(
          new Mail(
              address,
              words.subject(),
              words.text(),
              Optional.of(
                  new Mail.Attachment(view.fileName(), report.fileId(), "application/pdf"))));
    }
  }

  private Set<UUID> subscribers(UUID service, String language) {
    return entities
        .createQuery(
            "select s.personId from ReportSubscription s where s.serviceId = :service and"
                + " s.language = :language",
            UUID.class)
        .setParameter("service", service)
        .setParameter("language", language)
        .getResultStream()
        .collect(Collectors.toUnmodifiableSet());
  }
}
