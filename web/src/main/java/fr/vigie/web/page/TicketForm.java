package fr.vigie.web.page;

import fr.vigie.incident.DeclarationDesk;
import fr.vigie.incident.IncidentDesk;
import fr.vigie.incident.IncidentView;
import fr.vigie.incident.NewTicket.CallerDetails;
import fr.vigie.incident.TicketDecisionDesk;
import fr.vigie.incident.TicketTold;
import fr.vigie.incident.Visibility;
import fr.vigie.platform.Phrasing;
import fr.vigie.sla.incident.Severity;
import java.io.Serializable;
import java.time.Instant;

/** What is typed about one act on a ticket; it stays typed until the act is done. */
public final class TicketForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TicketDeed deed;
  private final TypedTime at = TypedTime.blank(Phrasing.ZONE);
  private String words;
  private Severity severity;
  private int level;
  private String number;
  private String structure;
  private String contact;
  private String phone;
  private boolean open;
  private Integer event;
  private String parent;

  TicketForm(TicketDeed deed) {
    this.deed = deed;
  }

  /** Does it. */
  IncidentView submit(
      IncidentView ticket, IncidentDesk work, TicketDecisionDesk decisions, DeclarationDesk calls) {
    String ref = ticket.ref();
    Instant happened = at.instant();
    var told =
        new TicketTold(
            ticket.version(),
            happened,
            words,
            asks("VISIBILITY") ? open ? Visibility.PUBLIC : Visibility.INTERNAL : null);
    return switch (deed) {
      case TRANSMIT -> work.transmit(ref, told);
      case REGISTER -> work.register(ref, told, number);
      case TAKE_CHARGE -> work.takeCharge(ref, told);
      case PROPOSE_WORKAROUND -> work.proposeWorkaround(ref, told);
      case RESTORE -> work.restore(ref, told);
      case ESCALATE -> work.escalate(ref, told, level);
      case WAIT -> work.startWait(ref, told);
      case RESUME -> work.resume(ref, told);
      case PROPOSE_SEVERITY -> work.proposeSeverity(ref, told, severity);
      case CHANGE_SEVERITY -> decisions.changeSeverity(ref, told, severity);
      case CONFIRM -> decisions.confirm(ref, told);
      case CLOSE -> decisions.close(ref, told);
      case REOPEN -> decisions.reopen(ref, told);
      case JOIN -> calls.join(ref, told, blankToNull(structure), new CallerDetails(contact, phone));
      case NOTE -> work.note(ref, told);
      case CORRECT_TIME -> decisions.correctTime(ref, told, event);
      case LINK -> decisions.link(ref, told, blankToNull(parent));
    };
  }

  private static String blankToNull(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  /** Whether the form asks for something. */
  public boolean asks(String input) {
    return deed.takes(TicketDeed.Input.valueOf(input));
  }

  public TicketDeed getDeed() {
    return deed;
  }

  public TypedTime getAt() {
    return at;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public Severity getSeverity() {
    return severity;
  }

  public void setSeverity(Severity severity) {
    this.severity = severity;
  }

  public int getLevel() {
    return level;
  }

  public void setLevel(int level) {
    this.level = level;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getStructure() {
    return structure;
  }

  public void setStructure(String structure) {
    this.structure = structure;
  }

  public String getContact() {
    return contact;
  }

  public void setContact(String contact) {
    this.contact = contact;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public boolean isOpen() {
    return open;
  }

  public void setOpen(boolean open) {
    this.open = open;
  }

  public Integer getEvent() {
    return event;
  }

  public void setEvent(Integer event) {
    this.event = event;
  }

  public String getParent() {
    return parent;
  }

  public void setParent(String parent) {
    this.parent = parent;
  }
}
