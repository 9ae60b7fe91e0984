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
 * How long the link of a task lasts: {@code VIGIE_LINK_DAYS}, 1 to 90, read at the start; anything
 * else refuses it.
 */
@Singleton
@Startup
@Lock(LockType.READ)
public class LinkDays {
  private static final String SETTING = "VIGIE_LINK_DAYS";
  private static final String USUAL = "14";
  private static final int MOST = 90;

  @Inject Settings settings;
  private Duration lasts;

  @PostConstruct
  void read() {
    lasts = read(SETTING, settings.text(SETTING).orElse(USUAL));
  }

  /**
   * How long a link lasts.
   *
   * @param setting its name, for whoever sets it
   * @throws IllegalStateException unless it is a number of days from 1 to {@value #MOST}
   */
  public static Duration read(String setting, String days) {
    if (!days.matches("\\d{1,2}") || Integer.parseInt(days) < 1 || Integer.parseInt(days) > MOST) {
      throw new IllegalStateException(
          "%s is a number of days from 1 to %d, not %s".formatted(setting, MOST, days));
    }
    return Duration.ofDays(Integer.parseInt(days));
  }

  public Duration lasts() {
    return lasts;
  }
}
