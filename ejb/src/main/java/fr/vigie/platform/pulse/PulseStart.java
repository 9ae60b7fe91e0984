package fr.vigie.platform.pulse;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Lets the pulse beat once everything else has started. Where one of them refuses the start, the
 * others never answer: a tick that called one would wait for good, and keep the server from
 * stopping. It beats at once then: what came due during a stop does not wait for the next full
 * minute.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@DependsOn({
  "AnswerLinkDays",
  "ContactSeed",
  "ContractSeed",
  "DatabaseMigration",
  "DigestHour",
  "FileStoreStart",
  "FirstAccounts",
  "IncidentSeed",
  "InquirySeed",
  "JournalStart",
  "LetterheadSeed",
  "LinkDays",
  "MailRelay",
  "ProcessingSeed",
  "ReminderDays",
  "RetentionSetting",
  "SealStart",
  "ServiceSeed",
  "StartRefusals"
})
public class PulseStart {
  private static final Duration SOON = Duration.ofSeconds(1);

  @Resource TimerService timers;
  @Inject PulseGate gate;
  @Inject Pulse pulse;
  @Inject InstantSource clock;

  @PostConstruct
  void open() {
    gate.open();
    timers.createSingleActionTimer(SOON.toMillis(), new TimerConfig("vigie-start", false));
  }

  @Timeout
  void beat() {
    pulse.beat(clock.instant());
  }
}
