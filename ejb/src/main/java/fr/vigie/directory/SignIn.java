package fr.vigie.directory;

import fr.vigie.journal.JournalledSignIns;
import fr.vigie.platform.Settings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Recognises people by password and programs by token, for the authentication of the pages and of
 * the HTTP interface. Without a transaction: a connection is not held while a password is checked,
 * nor while the journal, in a transaction of its own, waits for another one.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {
  @Inject People people;
  @Inject Passwords passwords;
  @Inject SignInThrottle throttle;
  @Inject JournalledSignIns journal;
  @Inject Settings settings;
  @Inject InstantSource clock;

  /** What came of an attempt to sign in. */
  public sealed interface Attempt {
    /** The password is right. */
    record Accepted(String login) implements Attempt {}

    /** It is not, or there is no such account: the two are told alike. */
    record Rejected() implements Attempt {}

    /** Too many attempts from this address: the next one counts only after the wait. */
    record Slowed(Duration pause) implements Attempt {}
  }

  /**
   * Checks a password.
   *
   * @param address where the attempt comes from; attempts from elsewhere are not slowed by it
   */
  public Attempt attempt(String login, String password, String address) {
    Duration wait = throttle.waitBefore(login, address, clock.instant());
    Optional<Person> person = people.byLogin(login).filter(this::isWelcome);
    UUID known = person.map(Person::id).orElse(null);
    if (!wait.isZero()) {
      journal.failed(known, address);
      return new Attempt.Slowed(wait);
    }
    if (person.isEmpty()) {
      passwords.matchNobody(password);
    }
    if (person.filter(p -> passwords.matches(password, p.passwordHash())).isEmpty()) {
      throttle.failed(login, address, clock.instant());
      journal.failed(known, address);
      return new Attempt.Rejected();
    }
    throttle.succeeded(login, address);
    journal.signedIn(known);
    return new Attempt.Accepted(person.get().login());
  }

  /** Notes that somebody has signed out. */
  public void left(String login) {
    people.byLogin(login).map(Person::id).ifPresent(journal::signedOut);
  }

  /** The login behind a bearer token that has not been revoked. */
  public Optional<String> byToken(String token) {
    return people
        .loginByToken(Digests.sha256(token))
        .filter(login -> people.byLogin(login).filter(this::isWelcome).isPresent());
  }

  /** The demonstration's known accounts open nothing once it is over. */
  private boolean isWelcome(Person person) {
    return settings.demo() || !person.isDemo();
  }
}
