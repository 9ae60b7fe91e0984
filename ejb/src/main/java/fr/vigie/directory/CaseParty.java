package fr.vigie.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** An organisation's part in a case; only parties see it. */
@Entity
@Table(name = "case_party")
@IdClass(CaseParty.Key.class)
public class CaseParty {
  /** What kind of case. */
  public enum Kind {
    SERVICE,
    RIGHTS_REQUEST,
    INCIDENT
  }

  /** What the organisation is in it. */
  public enum Part {
    OPERATOR,
    CLIENT,
    USER,
    /** Answers a request. */
    CONTROLLER,
    /** Received a request for somebody else, and forwarded it. */
    FORWARDER,
    /** Answers in the controller's place, or works for it. */
    CONTRIBUTOR
  }

  @Enumerated(EnumType.STRING)
  @Column(name = "case_kind")
  private Kind caseKind;

  @Id
  @Column(name = "case_id")
  private UUID caseId;

  @Id
  @Column(name = "organisation_id")
  private UUID organisationId;

  @Id
  @Enumerated(EnumType.STRING)
  @Column(name = "part")
  private Part part;

  protected CaseParty() {}

  CaseParty(Kind caseKind, UUID caseId, UUID organisationId, Part part) {
    this.caseKind = caseKind;
    this.caseId = caseId;
    this.organisationId = organisationId;
    this.part = part;
  }

  public Kind caseKind() {
    return caseKind;
  }

  /** The three columns that name a party. */
  public static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private UUID caseId;
    private UUID organisationId;
    private Part part;

    /** Filled in by the provider. */
    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && Objects.equals(caseId, that.caseId)
          && Objects.equals(organisationId, that.organisationId)
          && part == that.part;
    }

    @Override
    public int hashCode() {
      return Objects.hash(caseId, organisationId, part);
    }
  }
}
