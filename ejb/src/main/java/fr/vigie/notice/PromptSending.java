package fr.vigie.notice;

import fr.vigie.platform.pulse.MinuteTick;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/**
 * Has due mails sent as soon as one is written for good, and every minute those that were put off
 * or left behind by a stop. One run at a time on a node: a relay that is slow to answer delays
 * mails, and neither whoever wrote them nor other work.
 */
@ApplicationScoped
public class PromptSending {
  private static final System.Logger LOG = System.getLogger(PromptSending.class.getName());

  private final SingleRun sending = new SingleRun();

  @Inject BackgroundSending background;
  @Inject OutboxSender sender;

  void written(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailWritten mail) {
    send();
  }

  void each(@Observes MinuteTick tick) {
    send();
  }

  private void send() {
    if (sending.ask()) {
      try {
        background.run(this);
      } catch (RuntimeException stopping) {
        sending.giveUp();
        LOG.log(System.Logger.Level.WARNING, "Mails wait for the next minute", stopping);
      }
    }
  }

  /** Sends what is due until nobody has asked for more meanwhile. */
  void sendAll() {
    sending.run(this::sendDue);
  }

  private void sendDue() {
    try {
      sender.sendDue();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Mails wait for the next minute", e);
    }
  }
}
