package fr.vigie.rights;

import fr.vigie.platform.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.LocalTime;

/**
 * When the lists of the day leave, in the time of France: {@code VIGIE_DIGEST_AT}, read at the
 * start; an unreadable one refuses it.
 */
@Singleton
@Startup
@Lock(LockType.READ)
public class DigestHour {
  private static final LocalTime USUAL = LocalTime.of(7, 0);

  @Inject Settings settings;
  private LocalTime at;

  @PostConstruct
  void read() {
    at = settings.text("VIGIE_DIGEST_AT").map(LocalTime::parse).orElse(USUAL);
  }

  public LocalTime at() {
    return at;
  }
}
