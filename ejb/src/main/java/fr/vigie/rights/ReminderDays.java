package fr.vigie.rights;

import fr.vigie.platform.Settings;
import fr.vigie.rights.rules.ReminderPlan;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/**
 * The setting of the days of reminders, read at the start: an unreadable one refuses it, instead of
 * failing the work of every minute.
 */
@Singleton
@Startup
@Lock(LockType.READ)
public class ReminderDays {
  @Inject Settings settings;
  private ReminderPlan plan;

  @PostConstruct
  void read() {
    plan = settings.text("VIGIE_REMINDER_DAYS").map(ReminderPlan::of).orElse(ReminderPlan.USUAL);
  }

  public ReminderPlan plan() {
    return plan;
  }
}
