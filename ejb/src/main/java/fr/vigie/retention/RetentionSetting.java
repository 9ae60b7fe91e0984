package fr.vigie.retention;

import fr.vigie.platform.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** How long closed cases are kept, read at the start: an unreadable setting refuses it. */
@Singleton
@Startup
@Lock(LockType.READ)
public class RetentionSetting {
  @Inject Settings settings;
  private RetentionRule rule;

  @PostConstruct
  void read() {
    rule =
        settings.text("VIGIE_RIGHTS_RETENTION").map(RetentionRule::of).orElse(RetentionRule.USUAL);
  }

  public RetentionRule rule() {
    return rule;
  }
}
