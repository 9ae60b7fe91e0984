package fr.vigie.rights;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That the personal data of a request were erased: when, under which rule, how much. */
@Entity
@Table(name = "rights_redaction")
public class Redaction {
  @Id
  @Column(name = "request_id")
  private UUID requestId;

  private String ref;

  @Column(name = "organisation_id")
  private UUID organisationId;

  private String rule;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "redacted_at")
  private Instant redactedAt;

  private int persons;
  private int texts;
  private int pieces;
  private int recipients;
  private int mails;

  @Column(name = "journal_entries")
  private int journalEntries;

  @Column(name = "tracking_codes")
  private int trackingCodes;

  @Column(name = "certificate_id")
  private UUID certificateId;

  protected Redaction() {}

  Redaction(RightsRequest request, String rule, Instant at, ErasedData erased) {
    this.requestId = request.id();
    this.ref = request.ref();
    this.organisationId = request.controllerId();
    this.rule = rule;
    this.closedAt = request.closedAt();
    this.redactedAt = at;
    this.persons = erased.persons();
    this.texts = erased.texts();
    this.pieces = erased.pieces();
    this.recipients = erased.recipients();
    this.mails = erased.mails();
    this.journalEntries = erased.journalEntries();
    this.trackingCodes = erased.trackingCodes();
  }

  void certifiedBy(UUID certificate) {
    certificateId = certificate;
  }

  UUID requestId() {
    return requestId;
  }

  String ref() {
    return ref;
  }

  UUID organisationId() {
    return organisationId;
  }

  UUID certificateId() {
    return certificateId;
  }

  String rule() {
    return rule;
  }

  Instant closedAt() {
    return closedAt;
  }

  Instant redactedAt() {
    return redactedAt;
  }

  ErasedData erased() {
    return new ErasedData(persons, texts, pieces, recipients, mails, journalEntries, trackingCodes);
  }
}
