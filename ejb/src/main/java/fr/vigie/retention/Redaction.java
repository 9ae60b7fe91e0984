package fr.vigie.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That the personal data of a case were erased: when, under which rule, how much. */
@Entity
@Table(name = "redaction")
public class Redaction {
  @Id
  @Column(name = "case_id")
  private UUID caseId;

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

  Redaction(ErasedCase done, String rule, Instant at) {
    ErasedData erased = done.erased();
    this.caseId = done.id();
    this.ref = done.ref();
    this.organisationId = done.organisation();
    this.rule = rule;
    this.closedAt = done.closedAt();
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

  UUID caseId() {
    return caseId;
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
