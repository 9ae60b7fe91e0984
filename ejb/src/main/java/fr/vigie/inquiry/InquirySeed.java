package fr.vigie.inquiry;

import fr.vigie.inquiry.rules.AuthorityKind;
import fr.vigie.inquiry.rules.InquiryEvent;
import fr.vigie.inquiry.rules.InquiryEventType;
import fr.vigie.platform.Phrasing;
import fr.vigie.platform.Settings;
import fr.vigie.platform.door.Scope;
import fr.vigie.rights.Channel;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Two made-up inquiries of the demonstration, so that the page is not empty. */
@Singleton
@Startup
@DependsOn("FirstAccounts")
public class InquirySeed {
  @PersistenceContext EntityManager entities;
  @Inject Inquiries inquiries;
  @Inject Settings settings;
  @Inject InstantSource clock;

  @PostConstruct
  void load() {
    if (!settings.demo() || !isEmpty()) {
      return;
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), Phrasing.ZONE);
    add(
        "GRADES",
        new NewInquiry(
            AuthorityKind.CNIL,
            "CNIL (démonstration)",
            "DÉMO-2026-001",
            "Démonstration : contrôle sur pièces des réponses aux demandes d'accès",
            Channel.LETTER,
            atNoon(today.minusDays(12)),
            endOf(today.plusDays(9)),
            "Demande fictive, ajoutée par la démonstration."));
    add(
        "STR-001",
        new NewInquiry(
            AuthorityKind.COURT,
            "Tribunal judiciaire (démonstration)",
            null,
            "Démonstration : communication des éléments d'une demande d'effacement",
            Channel.LETTER,
            atNoon(today.minusDays(40)),
            endOf(today.minusDays(2)),
            "Demande fictive, ajoutée par la démonstration."));
  }

  private boolean isEmpty() {
    return entities.createQuery("select count(i) from Inquiry i", Long.class).getSingleResult()
        == 0;
  }

  private void add(String organisation, NewInquiry asked) {
    List<?> ids =
        entities
            .createQuery("select o.id from Organisation o where o.code = :code")
            .setParameter("code", organisation)
            .getResultList();
    for (Object id : ids) {
      var owner = (UUID) id;
      Instant now = clock.instant();
      String ref =
          inquiries.nextRef(
              asked.receivedAt().atZone(Phrasing.ZONE).getYear(), new Scope(Set.of(owner)));
      var inquiry = new Inquiry(ref, owner, asked, now);
      inquiries.add(inquiry);
      inquiry.record(
          new InquiryEvent(1, InquiryEventType.RECEIVED, asked.receivedAt(), now, asked.dueAt()),
          new KeptInquiryEvent.Aside(null, asked.channel(), null, asked.text()));
    }
  }

  private static Instant atNoon(LocalDate day) {
    return day.atTime(12, 0).atZone(Phrasing.ZONE).toInstant();
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Phrasing.ZONE).toInstant();
  }
}
