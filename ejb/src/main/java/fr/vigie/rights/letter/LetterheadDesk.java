package fr.vigie.rights.letter;

import fr.vigie.directory.OrganisationDesk;
import fr.vigie.directory.OrganisationView;
import fr.vigie.journal.Journal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Caller;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The heads of organisations' letters: each says its own. */
@Stateless
@PermitAll
public class LetterheadDesk {
  private static final int LONGEST_ADDRESS = 500;
  private static final int LONGEST_PLACE = 100;
  private static final int LONGEST_CONTACT = 200;

  @PersistenceContext EntityManager entities;
  @Inject OrganisationDesk organisations;
  @Inject Journal journal;
  @Inject CurrentCaller caller;

  /** The head of an organisation's letters, blank while nobody has said it. */
  @UseCase(Permission.READ_LETTER_TEMPLATES)
  public LetterheadView letterhead(String code) {
    return letterhead(organisations.organisation(code));
  }

  /** Those that the caller may change, by the name of the organisation. */
  @UseCase(Permission.READ_LETTER_TEMPLATES)
  public List<LetterheadView> own() {
    return writable().stream()
        .map(organisations::organisation)
        .map(this::letterhead)
        .sorted((one, other) -> one.name().compareTo(other.name()))
        .toList();
  }

  private LetterheadView letterhead(OrganisationView organisation) {
    Letterhead kept = entities.find(Letterhead.class, organisation.id());
    return (kept == null ? new Letterhead(organisation.id()) : kept)
        .asView(organisation.code(), organisation.name());
  }

  /**
   * Says the head of an organisation's letters.
   *
   * @param version that the writer has read
   * @throws RefusedException NOT_PERMITTED for an organisation in which the caller neither handles
   *     requests nor edits templates, CHANGED_MEANWHILE, INVALID_INPUT
   */
  @UseCase(Permission.READ_LETTER_TEMPLATES)
  public LetterheadView save(
      String code, int version, String address, String place, String contact) {
    OrganisationView organisation = organisations.organisation(code);
    if (!writable().contains(organisation.id())) {
      throw new RefusedException(Refusal.NOT_PERMITTED, "LetterheadDesk.save");
    }
    Letterhead kept = entities.find(Letterhead.class, organisation.id());
    if ((kept == null ? 0 : kept.version()) != version) {
      throw new RefusedException(Refusal.CHANGED_MEANWHILE, code);
    }
    Letterhead said = kept == null ? claimed(organisation) : kept;
    said.say(
        checked("address", address, LONGEST_ADDRESS),
        checked("place", place, LONGEST_PLACE),
        checked("contact", contact, LONGEST_CONTACT));
    entities.flush();
    journal.append("letters", "LETTERHEAD_SAVED", Map.of("organisation", code));
    return said.asView(organisation.code(), organisation.name());
  }

  /** Two who say it for the first time at once: the second waits for the first, and finds it. */
  private Letterhead claimed(OrganisationView organisation) {
    int claimed =
        entities
            .createNativeQuery(
                "insert into letterhead (organisation_id, address, place, contact, version)"
                    + " values (?, '', '', '', 0) on conflict do nothing")
            .setParameter(1, organisation.id())
            .executeUpdate();
    if (claimed == 0) {
      throw new RefusedException(Refusal.CHANGED_MEANWHILE, organisation.code());
    }
    return entities.find(Letterhead.class, organisation.id());
  }

  private Set<UUID> writable() {
    Caller acting = caller.get();
    var writable = new TreeSet<>(acting.organisationsGranting(Permission.HANDLE_RIGHTS));
    writable.addAll(acting.organisationsGranting(Permission.EDIT_LETTER_TEMPLATES));
    return writable;
  }

  private static String checked(String field, String given, int longest) {
    String text = given == null ? "" : given.replace("\r\n", "\n").strip();
    if (text.length() > longest) {
      throw new RefusedException(Refusal.INVALID_INPUT, field);
    }
    return text;
  }
}
