package fr.vigie.platform.pulse;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/**
 * Lets the pulse beat once everything else has started. Where one of them refuses the start, the
 * others never answer: a tick that called one would wait for good, and keep the server from
 * stopping.
 */
@Singleton
@Startup
@DependsOn({
  "AnswerLinkDays",
  "ContractSeed",
  "DatabaseMigration",
  "DigestHour",
  "FileStoreStart",
  "FirstAccounts",
  "InquirySeed",
  "JournalStart",
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
  @Inject PulseGate gate;

  @PostConstruct
  void open() {
    gate.open();
  }
}
