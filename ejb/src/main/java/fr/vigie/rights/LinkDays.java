package fr.vigie.rights;

import fr.vigie.platform.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * How long the link of a task lasts: {@code VIGIE_LINK_DAYS}, read at the start; one that is no
 * number of days above zero refuses it.
 */
@Singleton
@Startup
@Lock(LockType.READ)
public class LinkDays {
  private static final int USUAL = 14;

  @Inject Settings settings;
  private Duration lasts;

  @PostConstruct
  void read() {
    int days = settings.text("VIGIE_LINK_DAYS").map(Integer::parseInt).orElse(USUAL);
    if (days < 1) {
      throw new IllegalStateException("VIGIE_LINK_DAYS is a number of days, not " + days);
    }
    lasts = Duration.ofDays(days);
  }

  public Duration lasts() {
    return lasts;
  }
}
