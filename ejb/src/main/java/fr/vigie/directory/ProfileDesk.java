package fr.vigie.directory;

import fr.vigie.journal.EntryTypes;
import fr.vigie.journal.Journal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.Role;
import fr.vigie.platform.door.UseCase;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people do about their own account. */
@Stateless
@PermitAll
@UseCase(Permission.OWN_PROFILE)
public class ProfileDesk {
  private static final int SHORTEST_PASSWORD = 12;
  private static final int LONGEST_LABEL = 80;

  @Inject People people;
  @Inject Passwords passwords;
  @Inject CurrentCaller caller;
  @Inject InstantSource clock;
  @Inject Journal journal;

  /** The signed-in person. */
  public record Profile(String login, String name, boolean mustChangePassword, List<RoleView> roles)
      implements Serializable {}

  /** One of the person's roles. */
  public record RoleView(String organisation, String organisationCode, Role role)
      implements Serializable {}

  /** A token without its secret. */
  public record TokenView(UUID id, String label, Instant createdAt) implements Serializable {}

  /**
   * A token just made.
   *
   * @param secret what programs send; shown this once, it cannot be read again
   */
  public record MadeToken(UUID id, String label, Instant createdAt, String secret) {}

  public Profile profile() {
    Person person = person();
    return new Profile(
        person.login(),
        person.name(),
        person.mustChangePassword(),
        person.memberships().stream()
            .map(m -> new RoleView(m.organisation().name(), m.organisation().code(), m.role()))
            .toList());
  }

  public List<TokenView> tokens() {
    return people.tokensOf(caller.get().login()).stream()
        .map(token -> new TokenView(token.id(), token.label(), token.createdAt()))
        .toList();
  }

  /** Makes a token for programs. */
  public MadeToken makeToken(String label) {
    if (label == null || label.isBlank() || label.length() > LONGEST_LABEL) {
      throw new RefusedException(Refusal.INVALID_INPUT, "label");
    }
    String token = "vig_" + passwords.secret();
    ApiToken added = people.addToken(person(), label.strip(), token, clock.instant());
    note(EntryTypes.TOKEN_MADE, Map.of("token", added.id()));
    return new MadeToken(added.id(), added.label(), added.createdAt(), token);
  }

  /** Revokes one of the person's own tokens, at once. */
  public void revokeToken(UUID id) {
    people
        .tokenOf(caller.get().login(), id)
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "token"))
        .revoke(clock.instant());
    note(EntryTypes.TOKEN_REVOKED, Map.of("token", id));
  }

  /** Changes the person's password, given the old one. */
  public void changePassword(String old, String chosen) {
    Person person = person();
    if (!passwords.matches(old, person.passwordHash())) {
      throw new RefusedException(Refusal.WRONG_PASSWORD);
    }
    if (chosen.length() < SHORTEST_PASSWORD || chosen.equals(old)) {
      throw new RefusedException(Refusal.WEAK_PASSWORD, SHORTEST_PASSWORD);
    }
    person.changePassword(passwords.hash(chosen));
    note(EntryTypes.PASSWORD_CHANGED, Map.of());
  }

  private void note(String type, Map<String, ?> facts) {
    journal.append(EntryTypes.SECURITY_CHAIN, type, facts);
  }

  private Person person() {
    return people
        .byLogin(caller.get().login())
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "person"));
  }
}
