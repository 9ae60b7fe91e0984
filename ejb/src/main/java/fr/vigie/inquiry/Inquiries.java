package fr.vigie.inquiry;

import fr.vigie.inquiry.rules.InquiryStatus;
import fr.vigie.platform.door.Scope;
import fr.vigie.platform.paging.Listing;
import fr.vigie.platform.paging.Page;
import fr.vigie.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The inquiries of a caller's organisations: those of others do not exist. */
@ApplicationScoped
class Inquiries {
  @PersistenceContext EntityManager entities;

  Optional<Inquiry> byRef(String ref, Scope scope) {
    return scope.organisations().isEmpty()
        ? Optional.empty()
        : entities
            .createQuery(
                "select i from Inquiry i where i.ref = :ref and i.organisationId in :scope",
                Inquiry.class)
            .setParameter("ref", ref)
            .setParameter("scope", scope.organisations())
            .getResultStream()
            .findFirst();
  }

  /** A page, by due date unless asked otherwise; what has none comes last. */
  Page<Inquiry> page(PageRequest request, Scope scope) {
    if (scope.organisations().isEmpty()) {
      return Page.empty();
    }
    var listing =
        new Listing<>(entities, Inquiry.class, Inquiry::id)
            .where("x.organisationId in :scope", "scope", scope.organisations())
            .containing(request.q(), "x.ref", "x.subject", "x.authorityName", "x.theirRef")
            .sortedByInstant("dueAt", "x.dueKey", Inquiry::dueKey)
            .sortedByInstant("receivedAt", "x.receivedAt", Inquiry::receivedAt);
    request
        .status(InquiryStatus.class)
        .ifPresent(status -> listing.where("x.status = :status", "status", status));
    return listing.page(request, "dueAt");
  }

  /** The next reference of a year. */
  String nextRef(int year, Scope scope) {
    if (scope.organisations().isEmpty()) {
      throw new IllegalArgumentException("Nobody registers an inquiry");
    }
    entities
        .createNativeQuery(
            "insert into inquiry_number (in_year, last_number) values (?, 0) on conflict do"
                + " nothing")
        .setParameter(1, year)
        .executeUpdate();
    entities
        .createNativeQuery(
            "update inquiry_number set last_number = last_number + 1 where in_year = ?")
        .setParameter(1, year)
        .executeUpdate();
    var number =
        (Number)
            entities
                .createNativeQuery("select last_number from inquiry_number where in_year = ?")
                .setParameter(1, year)
                .getSingleResult();
    return "DA-%d-%04d".formatted(year, number.intValue());
  }

  void add(Inquiry inquiry) {
    entities.persist(inquiry);
  }

  void flush() {
    entities.flush();
  }
}
