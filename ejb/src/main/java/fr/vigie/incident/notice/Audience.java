package fr.vigie.incident.notice;

import fr.vigie.directory.ContactView;
import fr.vigie.sla.incident.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who gets a notice: the contacts of the Structures concerned, less those who want none, and those
 * who want all of them. Of a blocking incident every Structure that uses the service is concerned.
 *
 * @param contacts who gets a mail, by Structure; the same address once
 * @param unreachable Structures concerned of which no mail address is known
 * @param declined Structures concerned that want no notices of the service
 */
record Audience(Map<UUID, List<ContactView>> contacts, Set<UUID> unreachable, Set<UUID> declined) {
  Audience {
    contacts = Map.copyOf(contacts);
    unreachable = Set.copyOf(unreachable);
    declined = Set.copyOf(declined);
  }

  /**
   * Works it out.
   *
   * @param concerned the ticket's Structure and those that joined it
   * @param using all Structures that use the service
   * @param known contacts of all of these, by Structure
   * @param choices of contacts who have made one
   */
  static Audience of(
      Severity severity,
      Set<UUID> concerned,
      Set<UUID> using,
      Map<UUID, List<ContactView>> known,
      Map<UUID, NoticeChoice> choices) {
    var contacts = new TreeMap<UUID, List<ContactView>>();
    var unreachable = new java.util.HashSet<UUID>();
    var declined = new java.util.HashSet<UUID>();
    var everybody = new java.util.HashSet<>(concerned);
    everybody.addAll(using);
    for (UUID structure : everybody) {
      boolean isConcerned = severity == Severity.BLOCKING || concerned.contains(structure);
      List<ContactView> reachable =
          known.getOrDefault(structure, List.of()).stream().filter(Audience::hasMail).toList();
      List<ContactView> told =
          reachable.stream().filter(contact -> wants(contact, isConcerned, choices)).toList();
      if (!told.isEmpty()) {
        contacts.put(structure, told);
      } else if (isConcerned && reachable.isEmpty()) {
        unreachable.add(structure);
      } else if (isConcerned) {
        declined.add(structure);
      }
    }
    return new Audience(contacts, unreachable, declined);
  }

  private static boolean hasMail(ContactView contact) {
    return contact.details().email() != null && !contact.details().email().isBlank();
  }

  private static boolean wants(
      ContactView contact, boolean isConcerned, Map<UUID, NoticeChoice> choices) {
    return switch (choices.getOrDefault(contact.id(), NoticeChoice.CONCERNED)) {
      case ALL -> true;
      case CONCERNED -> isConcerned;
      case NONE -> false;
    };
  }

  /** The addresses, each once. */
  Set<String> addresses() {
    return contacts.values().stream()
        .flatMap(List::stream)
        .map(contact -> contact.details().email().strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }
}
