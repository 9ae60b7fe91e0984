package fr.vigie.report;

import fr.vigie.notice.Mail;
import fr.vigie.notice.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Who gets the reports of a service by mail, and the mails. */
@ApplicationScoped
class Subscriptions {
  @PersistenceContext EntityManager entities;
  @Inject Outbox outbox;

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

  /** Puts a new report in the post for all who want it in its language. */
  void post(SignedReport report, String serviceName) {
    ReportView view = report.asView();
    var words = new Phrases(Locale.forLanguageTag(view.language()));
    String month = words.month(YearMonth.parse(view.period()));
    for (String address : addresses(report.serviceId(), view.language())) {
      outbox.mail(
          new Mail(
              address,
              words.text("mail.subject", serviceName, month),
              words.text("mail.text", serviceName, month),
              Optional.of(
                  new Mail.Attachment(view.fileName(), report.fileId(), "application/pdf"))));
    }
  }

  @SuppressWarnings("unchecked")
  private List<String> addresses(UUID service, String language) {
    return entities
        .createNativeQuery(
            "select p.email from person p join report_subscription s on s.person_id = p.id where"
                + " s.service_id = ? and s.language = ? and p.email is not null order by p.email")
        .setParameter(1, service)
        .setParameter(2, language)
        .getResultList();
  }
}
