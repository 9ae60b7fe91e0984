package fr.vigie.incident.notice;

import fr.vigie.directory.ContactView;
import fr.vigie.directory.OrganisationDesk;
import fr.vigie.directory.OrganisationKind;
import fr.vigie.directory.OrganisationView;
import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import fr.vigie.directory.StructureContacts;
import fr.vigie.incident.notice.SubscriptionsView.Chosen;
import fr.vigie.journal.Journal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which notices of incidents the contacts of Structures get. A Structure chooses for its own
 * contacts; the support, for those of every Structure that uses one of its services.
 */
@Stateless
@PermitAll
@UseCase(Permission.SUBSCRIBE_NOTICES)
public class NoticeSubscriptionDesk {
  @Inject NoticeSubscriptions subscriptions;
  @Inject StructureContacts contacts;
  @Inject ServiceDesk services;
  @Inject OrganisationDesk organisations;
  @Inject Journal journal;
  @Inject CurrentCaller caller;
  @Inject InstantSource clock;

  /**
   * What the contacts of a Structure get, service by service.
   *
   * @param structure its code; null or blank for the caller's own
   * @throws RefusedException NOT_FOUND for one that is neither the caller's own nor uses a service
   *     of theirs, INVALID_INPUT for whoever has no Structure and names none
   */
  public SubscriptionsView subscriptions(String structure) {
    OrganisationView meant = meant(structure);
    List<ServiceView> used = used(meant);
    Map<String, String> names = new LinkedHashMap<>();
    Map<UUID, Map<String, NoticeChoice>> choices = new LinkedHashMap<>();
    List<ContactView> known = contacts.of(Set.of(meant.id())).getOrDefault(meant.id(), List.of());
    known.forEach(contact -> choices.put(contact.id(), new LinkedHashMap<>()));
    for (ServiceView service : used) {
      names.put(service.code(), service.name());
      Map<UUID, NoticeChoice> made = subscriptions.of(service.id(), caller.scope());
      choices.forEach(
          (contact, own) ->
              own.put(service.code(), made.getOrDefault(contact, NoticeChoice.CONCERNED)));
    }
    return new SubscriptionsView(
        meant, names, known.stream().map(one -> new Chosen(one, choices.get(one.id()))).toList());
  }

  /**
   * Chooses what a contact gets of a service from now on.
   *
   * @param service code
   * @throws RefusedException NOT_FOUND for a contact or service of somebody else, INVALID_INPUT
   *     without a choice
   */
  public SubscriptionsView choose(UUID contact, String service, NoticeChoice choice) {
    if (choice == null) {
      throw new RefusedException(Refusal.INVALID_INPUT, "choice");
    }
    ContactView chosen =
        contacts
            .contact(contact)
            .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "contact"));
    OrganisationView structure = organisations.organisation(chosen.organisation());
    if (!isOpen(structure)) {
      throw new RefusedException(Refusal.NOT_FOUND, "contact");
    }
    ServiceView of =
        used(structure).stream()
            .filter(known -> known.code().equals(service))
            .findFirst()
            .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, service));
    subscriptions.choose(contact, of.id(), choice, clock.instant());
    journal.append(
        "organisation:" + structure.id(),
        "NOTICES_CHOSEN",
        Map.of("contact", contact, "service", of.code(), "choice", choice));
    return subscriptions(structure.code());
  }

  private OrganisationView meant(String code) {
    if (code == null || code.isBlank()) {
      return organisations.organisations(caller.scope().organisations()).values().stream()
          .filter(own -> own.kind() == OrganisationKind.STRUCTURE)
          .findFirst()
          .orElseThrow(() -> new RefusedException(Refusal.INVALID_INPUT, "organisation"));
    }
    OrganisationView named = organisations.organisation(code.strip());
    if (!isOpen(named)) {
      throw new RefusedException(Refusal.NOT_FOUND, code);
    }
    return named;
  }

  /** Whether the caller chooses for a Structure. */
  private boolean isOpen(OrganisationView structure) {
    return caller.scope().organisations().contains(structure.id())
        || (structure.kind() == OrganisationKind.STRUCTURE && !used(structure).isEmpty());
  }

  /** The services that a Structure uses, and that are its caller's to speak of. */
  private List<ServiceView> used(OrganisationView structure) {
    boolean own = caller.scope().organisations().contains(structure.id());
    return services.services().stream()
        .filter(
            service -> own || caller.scope().organisations().stream().anyMatch(service::isParty))
        .filter(service -> contacts.using(service.id()).contains(structure.id()))
        .toList();
  }
}
