package fr.vigie.web.page;

import fr.vigie.directory.ContactDesk;
import fr.vigie.directory.ContactDetails;
import fr.vigie.directory.ContactPart;
import fr.vigie.directory.ContactView;
import fr.vigie.directory.ReachableStructure;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Whom to reach in the Structures: searched, then kept up to date one Structure at a time. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies; the records are read again
public class ContactsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int LEAST_TYPED = 2;

  @Inject ContactDesk desk;
  @Inject Messages messages;

  private String q;
  private String code;
  private List<ReachableStructure> found = List.of();
  private ReachableStructure shown;
  private ContactView selected;
  private ContactPart part;
  private String name;
  private String job;
  private String phone;
  private String email;

  /** Reads the chosen Structure. */
  public void load() {
    if (code != null && !code.isBlank()) {
      show();
    }
  }

  /** Finds Structures by what was typed of them or their contacts; no address holds that. */
  public void find() {
    found = isTyped() ? desk.find(q) : List.of();
  }

  private boolean isTyped() {
    return q != null && q.strip().length() >= LEAST_TYPED;
  }

  /** Whether nothing was found. */
  public boolean isVain() {
    return isTyped() && found.isEmpty();
  }

  private void show() {
    shown = desk.structure(code);
  }

  /** Opens the form for a new contact. */
  public void add() {
    edit(
        new ContactDetails(
            shown.contacts().isEmpty() ? ContactPart.BUSINESS_REFERENT : ContactPart.ADMINISTRATOR,
            null,
            null,
            null,
            null));
    selected = null;
  }

  /** Opens the form for one that is known. */
  public void edit(ContactView contact) {
    edit(contact.details());
    selected = contact;
  }

  private void edit(ContactDetails details) {
    part = details.part();
    name = details.name();
    job = details.job();
    phone = details.phone();
    email = details.email();
  }

  /** Keeps what the form says. */
  public void save() {
    var details = new ContactDetails(part, name, job, phone, email);
    if (selected == null) {
      desk.add(code, details);
    } else {
      desk.change(selected.id(), selected.version(), details);
    }
    messages.info("contacts.saved");
    show();
  }

  /** Removes a contact for good. */
  public void remove(ContactView contact) {
    desk.remove(contact.id(), contact.version());
    messages.info("contacts.removed");
    show();
  }

  public List<ReachableStructure> getFound() {
    return found;
  }

  public ReachableStructure getShown() {
    return shown;
  }

  public ContactPart[] getParts() {
    return ContactPart.values();
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public ContactPart getPart() {
    return part;
  }

  public void setPart(ContactPart part) {
    this.part = part;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getJob() {
    return job;
  }

  public void setJob(String job) {
    this.job = job;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
