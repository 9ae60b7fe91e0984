package fr.vigie.incident.notice;

import fr.vigie.directory.ContactView;
import fr.vigie.directory.OrganisationView;
import fr.vigie.incident.rules.NoticeDuty;
import java.util.List;

/**
 * A notice as it will be sent, and to whom.
 *
 * @param act that it is about
 * @param message what is said in the agent's own words; may be empty
 * @param texts in the order in which the mail says them
 * @param recipients by name
 * @param mails how many are written: an address gets one, however often it is known
 * @param unreachable Structures concerned of which no mail address is known
 * @param declined Structures concerned that want no notices
 * @param version of the ticket, to send back with the order to send
 */
public record NoticePreview(
    NoticeDuty act,
    String message,
    List<NoticeWording> texts,
    List<Told> recipients,
    int mails,
    List<OrganisationView> unreachable,
    List<OrganisationView> declined,
    int version) {
  public NoticePreview {
    texts = List.copyOf(texts);
    recipients = List.copyOf(recipients);
    unreachable = List.copyOf(unreachable);
    declined = List.copyOf(declined);
  }

  /** A Structure and those in it who get a mail. */
  public record Told(OrganisationView structure, List<ContactView> contacts) {
    public Told {
      contacts = List.copyOf(contacts);
    }
  }
}
