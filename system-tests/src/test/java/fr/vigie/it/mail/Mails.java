package fr.vigie.it.mail;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** The mails that a relay has got; others than the one looked for come at the same minute. */
public final class Mails {
  private Mails() {}

  /**
   * Waits for a mail to an address about something.
   *
   * @param patience milliseconds to wait for each further mail
   * @throws AssertionError if none comes
   */
  public static MimeMessage about(String subject, String address, GreenMail relay, long patience)
      throws MessagingException {
    for (int count = 1; relay.waitForIncomingEmail(patience, count); count++) {
      for (MimeMessage mail : relay.getReceivedMessages()) {
        if (mail.getAllRecipients()[0].toString().equals(address)
            && mail.getSubject().contains(subject)) {
          return mail;
        }
      }
    }
    throw new AssertionError("no mail to " + address + " about " + subject);
  }
}
