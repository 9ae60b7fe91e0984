package fr.vigie.directory;

import fr.vigie.platform.door.Caller;
import fr.vigie.platform.door.Role;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Somebody with an account: signs in by password, acts for organisations in roles. */
@Entity
@Table(name = "person")
public class Person {
  @Id private UUID id;
  private String login;
  private String name;
  private String email;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "must_change_password")
  private boolean mustChangePassword;

  private boolean demo;
  @Version private int version;

  @OneToMany(mappedBy = "person", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<Membership> memberships = new ArrayList<>();

  protected Person() {}

  /** A new account with a password that its owner has chosen, or must still choose. */
  public Person(
      String login, String name, String passwordHash, boolean mustChangePassword, boolean demo) {
    this.id = UUID.randomUUID();
    this.login = login;
    this.name = name;
    this.passwordHash = passwordHash;
    this.mustChangePassword = mustChangePassword;
    this.demo = demo;
  }

  /** Lets the person act for an organisation. */
  public Person join(Organisation organisation, Role role) {
    memberships.add(new Membership(this, organisation, role));
    return this;
  }

  public Person reachedAt(String address) {
    email = address;
    return this;
  }

  public void changePassword(String newHash) {
    passwordHash = newHash;
    mustChangePassword = false;
  }

  /** The person as the door knows them. */
  Caller asCaller() {
    return new Caller(
        id,
        login,
        memberships.stream()
            .map(
                membership -> new Caller.Membership(membership.organisationId(), membership.role()))
            .collect(Collectors.toUnmodifiableSet()));
  }

  public UUID id() {
    return id;
  }

  public String login() {
    return login;
  }

  public String name() {
    return name;
  }

  public String email() {
    return email;
  }

  String passwordHash() {
    return passwordHash;
  }

  /** Whether it is one of the demonstration's known accounts. */
  public boolean isDemo() {
    return demo;
  }

  public boolean mustChangePassword() {
    return mustChangePassword;
  }

  public List<Membership> memberships() {
    return List.copyOf(memberships);
  }
}
