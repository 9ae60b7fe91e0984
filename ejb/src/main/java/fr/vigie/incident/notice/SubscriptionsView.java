package fr.vigie.incident.notice;

import fr.vigie.directory.ContactView;
import fr.vigie.directory.OrganisationView;
import java.util.List;
import java.util.Map;

/**
 * Which notices the contacts of a Structure get.
 *
 * @param services that the Structure uses, names by their codes
 */
public record SubscriptionsView(
    OrganisationView structure, Map<String, String> services, List<Chosen> contacts) {
  public SubscriptionsView {
    contacts = List.copyOf(contacts);
  }

  /**
   * What a contact gets.
   *
   * @param choices by the service's code; every service of the Structure is there
   */
  public record Chosen(ContactView contact, Map<String, NoticeChoice> choices) {}
}
