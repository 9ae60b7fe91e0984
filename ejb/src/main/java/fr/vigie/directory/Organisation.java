package fr.vigie.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A party: a Structure, GRADeS, an operator or an agency. */
@Entity
@Table(name = "organisation")
public class Organisation {
  @Id private UUID id;
  private String code;
  private String name;

  @Enumerated(EnumType.STRING)
  private OrganisationKind kind;

  private String holidays;
  private boolean demo;

  @Column(name = "public_body")
  private boolean publicBody;

  @Version private int version;

  protected Organisation() {}

  /**
   * A new party.
   *
   * @param code short unique name, for programs
   * @param holidays the public holidays where it is established: {@code FR} or {@code
   *     FR-ALSACE-MOSELLE}
   * @param demo whether it is made up
   */
  public Organisation(
      String code, String name, OrganisationKind kind, String holidays, boolean demo) {
    this.id = UUID.randomUUID();
    this.code = code;
    this.name = name;
    this.kind = kind;
    this.holidays = holidays;
    this.demo = demo;
    this.publicBody = kind != OrganisationKind.STRUCTURE;
  }

  /** Marks a Structure as a public body, whose refusals also name CADA. */
  public Organisation asPublicBody() {
    publicBody = true;
    return this;
  }

  OrganisationView asView() {
    return new OrganisationView(id, code, name, kind, holidays, publicBody);
  }

  public UUID id() {
    return id;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public OrganisationKind kind() {
    return kind;
  }

  public String holidays() {
    return holidays;
  }

  public boolean isDemo() {
    return demo;
  }
}
