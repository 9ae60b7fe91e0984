package fr.vigie.platform.idempotency;

import fr.vigie.platform.LockWaits;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.pulse.DayTick;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Does what a program asks for once, however often it asks with the same key. Keys are the caller's
 * own and are forgotten after 30 days; what is kept with them must have no personal data in it.
 */
@Stateless
@PermitAll
public class Idempotency {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int LONGEST_KEY = 200;

  @Resource(lookup = "java:jboss/datasources/VigieDS")
  DataSource dataSource;

  @Resource SessionContext session;
  @Inject InstantSource clock;

  /**
   * The answer to a request: made now, in the caller's transaction together with the note of the
   * key, or the one that was given before. Of two at once, the second waits for the first.
   *
   * @param key chosen by the program; null for none: then it is simply done
   * @param requestDigest SHA-256 of what is asked, in hexadecimal
   * @throws RefusedException IDEMPOTENCY_KEY_REUSED if the key came with another request before;
   *     INVALID_INPUT if it is empty or longer than 200 characters; BUSY if the first of two takes
   *     long
   */
  public String once(String key, String requestDigest, Supplier<String> answer) {
    if (key == null) {
      return answer.get();
    }
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new RefusedException(Refusal.INVALID_INPUT, "Idempotency-Key");
    }
    try (Connection connection = dataSource.getConnection()) {
      var keys = new IdempotencyKeys(connection, session.getCallerPrincipal().getName());
      if (!keys.claim(key, requestDigest, clock.instant())) {
        return keys.answer(key, requestDigest)
            .orElseThrow(() -> new RefusedException(Refusal.IDEMPOTENCY_KEY_REUSED));
      }
      String made = answer.get();
      keys.keep(key, made);
      return made;
    } catch (SQLException e) {
      if (LockWaits.isBehind(e)) {
        throw new RefusedException(Refusal.BUSY, "Idempotency-Key");
      }
      throw new IllegalStateException(e);
    }
  }

  /** Forgets old keys. */
  public void forget(@Observes DayTick tick) {
    try (Connection connection = dataSource.getConnection()) {
      IdempotencyKeys.forget(connection, clock.instant().minus(KEPT));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
