package fr.vigie.rights.letter;

import fr.vigie.platform.Settings;
import fr.vigie.rights.LinkDays;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * How long a link to an answer works, {@code VIGIE_ANSWER_LINK_DAYS}: 1 to 90 days, 14 unless set.
 * Anything else refuses the start.
 */
@Singleton
@Startup
@Lock(LockType.READ)
public class AnswerLinkDays {
  private static final String SETTING = "VIGIE_ANSWER_LINK_DAYS";
  private static final String USUAL = "14";

  @Inject Settings settings;
  private Duration valid;

  @PostConstruct
  void read() {
    valid = LinkDays.read(SETTING, settings.text(SETTING).orElse(USUAL));
  }

  public Duration valid() {
    return valid;
  }
}
