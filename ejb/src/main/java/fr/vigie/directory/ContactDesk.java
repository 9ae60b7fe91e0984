package fr.vigie.directory;

import fr.vigie.journal.Journal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Whom the support reaches in the Structures (annex 1): each one's référent métier and its
 * administrators, found while a caller says where they call from.
 */
@Stateless
@PermitAll
@UseCase(Permission.READ_CONTACTS)
public class ContactDesk {
  private static final int MOST = 10;
  private static final int LONGEST = 200;
  private static final int LONGEST_PHONE = 60;

  @Inject Contacts contacts;
  @Inject Organisations organisations;
  @Inject Journal journal;

  /**
   * At most ten Structures of which a word of the name or the code begins so, or a contact's name
   * or phone does.
   */
  public List<ReachableStructure> find(String prefix) {
    if (prefix == null || prefix.isBlank()) {
      return List.of();
    }
    List<Organisation> found = contacts.structures(prefix, MOST);
    Map<UUID, List<ContactView>> known =
        contacts.of(found.stream().map(Organisation::id).collect(Collectors.toSet()));
    return found.stream()
        .map(one -> new ReachableStructure(one.asView(), known.getOrDefault(one.id(), List.of())))
        .toList();
  }

  /**
   * One Structure with its contacts.
   *
   * @throws RefusedException NOT_FOUND
   */
  public ReachableStructure structure(String code) {
    OrganisationView found = found(code);
    return new ReachableStructure(
        found, contacts.of(Set.of(found.id())).getOrDefault(found.id(), List.of()));
  }

  /**
   * Adds a contact to a Structure.
   *
   * @throws RefusedException NOT_FOUND, INVALID_INPUT
   */
  @UseCase(Permission.EDIT_CONTACTS)
  public ContactView add(String code, ContactDetails details) {
    check(details);
    OrganisationView structure = found(code);
    var contact = new StructureContact(structure.id(), details);
    contacts.add(contact);
    contacts.flush();
    journal(structure.id(), contact.id(), "CONTACT_ADDED");
    return contact.asView();
  }

  /**
   * Changes a contact.
   *
   * @param expected the version that the caller read
   * @throws RefusedException NOT_FOUND, CHANGED_MEANWHILE, INVALID_INPUT
   */
  @UseCase(Permission.EDIT_CONTACTS)
  public ContactView change(UUID id, int expected, ContactDetails details) {
    check(details);
    StructureContact contact = found(id, expected);
    contact.change(details);
    contacts.flush();
    journal(contact.organisationId(), id, "CONTACT_CHANGED");
    return contact.asView();
  }

  /**
   * Removes a contact for good.
   *
   * @param expected the version that the caller read
   * @throws RefusedException NOT_FOUND, CHANGED_MEANWHILE
   */
  @UseCase(Permission.EDIT_CONTACTS)
  public void remove(UUID id, int expected) {
    StructureContact contact = found(id, expected);
    contacts.remove(contact);
    journal(contact.organisationId(), id, "CONTACT_REMOVED");
  }

  private OrganisationView found(String code) {
    return organisations
        .byCode(code)
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, code));
  }

  private StructureContact found(UUID id, int expected) {
    StructureContact contact =
        contacts.byId(id).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "contact"));
    if (contact.version() != expected) {
      throw new RefusedException(Refusal.CHANGED_MEANWHILE, "contact");
    }
    return contact;
  }

  private void journal(UUID structure, UUID contact, String type) {
    journal.append("organisation:" + structure, type, Map.of("contact", contact));
  }

  private static void check(ContactDetails details) {
    refuse(details.part() == null, "part");
    refuse(details.job() == null || details.job().isBlank(), "job");
    refuse(isLonger(details.job(), LONGEST), "job");
    refuse(isLonger(details.name(), LONGEST), "name");
    refuse(isLonger(details.phone(), LONGEST_PHONE), "phone");
    refuse(isLonger(details.email(), LONGEST), "email");
  }

  private static boolean isLonger(String text, int longest) {
    return text != null && text.length() > longest;
  }

  private static void refuse(boolean wrong, String field) {
    if (wrong) {
      throw new RefusedException(Refusal.INVALID_INPUT, field);
    }
  }
}
