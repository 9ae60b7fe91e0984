package fr.vigie.inquiry;

import fr.vigie.inquiry.rules.InquiryEvent;
import fr.vigie.inquiry.rules.InquiryEventType;
import fr.vigie.journal.Journal;
import fr.vigie.platform.door.Scope;
import fr.vigie.retention.ErasableCases;
import fr.vigie.retention.ErasedCase;
import fr.vigie.retention.ErasedData;
import fr.vigie.rights.Holds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Erases the personal data of one inquiry, all of them or none: who asked, their reference, what
 * about, every word of it, the personal parts of the journal, and who of the staff it was. What
 * remains says what happened when. An inquiry stays whole as long as a request that it is linked to
 * is held.
 */
@ApplicationScoped
class InquiryErasure implements ErasableCases {
  @PersistenceContext EntityManager entities;
  @Inject Holds holds;
  @Inject Journal journal;

  @Override
  public String entity() {
    return "Inquiry";
  }

  @Override
  public String table() {
    return "inquiry";
  }

  @Override
  public Optional<ErasedCase> erase(UUID id, String rule, Instant now) {
    Inquiry inquiry = entities.find(Inquiry.class, id);
    if (holds.anyStands(inquiry.links(), new Scope(Set.of(inquiry.organisationId())))) {
      return Optional.empty();
    }
    String chain = "inquiry:" + inquiry.ref();
    Instant closed = inquiry.closedAt();
    var event = new InquiryEvent(inquiry.nextNumber(), InquiryEventType.REDACTED, now, now, null);
    inquiry.record(event, new KeptInquiryEvent.Aside(null, null, null, null));
    int texts = inquiry.redacted(now);
    entities.flush();
    texts += forgetWords(inquiry);
    ErasedData erased = ErasedData.words(texts, journal.erase(chain, "RETENTION"));
    var facts = new HashMap<String, Object>(erased.numbers());
    facts.put("event", event.number());
    facts.put("at", now);
    facts.put("rule", rule);
    facts.put("closedAt", closed);
    journal.append(chain, "INQUIRY_REDACTED", facts);
    return Optional.of(
        new ErasedCase(inquiry.id(), inquiry.ref(), inquiry.organisationId(), closed, erased));
  }

  private int forgetWords(Inquiry inquiry) {
    int words =
        change("update inquiry_event set words = null where words is not null and", inquiry);
    change("update inquiry_event set target_id = null where type = 'ASSIGNED' and", inquiry);
    change("update inquiry_event set person_id = null where", inquiry);
    return words;
  }

  private int change(String update, Inquiry inquiry) {
    return entities
        .createNativeQuery(update + " inquiry_id = ?")
        .setParameter(1, inquiry.id())
        .executeUpdate();
  }
}
