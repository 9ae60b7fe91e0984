package fr.vigie.rights.letter;

import fr.vigie.platform.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * How long a link to an answer works, {@code VIGIE_ANSWER_LINK_DAYS}: 1 to 60 days, 14 unless set.
 * An unreadable setting refuses the start.
 */
@Singleton
@Startup
@Lock(LockType.READ)
public class AnswerLinkDays {
  private static final String SETTING = "VIGIE_ANSWER_LINK_DAYS";
  private static final String USUAL = "14";
  private static final int MOST = 60;

  @Inject Settings settings;
  private Duration valid;

  @PostConstruct
  void read() {
    valid = read(settings.text(SETTING).orElse(USUAL));
  }

  static Duration read(String days) {
    if (!days.matches("\\d{1,2}") || Integer.parseInt(days) < 1 || Integer.parseInt(days) > MOST) {
      throw new IllegalStateException(SETTING + " is a number of days from 1 to 60, not " + days);
    }
    return Duration.ofDays(Integer.parseInt(days));
  }

  public Duration valid() {
    return valid;
  }
}
