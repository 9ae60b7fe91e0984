package fr.vigie.incident.notice;

import fr.vigie.incident.notice.NoticeWords.Wording;
import fr.vigie.incident.rules.NoticeMoment;
import fr.vigie.journal.Journal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The templates of notices, one a moment and language, each in versions. An earlier version comes
 * back by being saved anew.
 */
@Stateless
@PermitAll
public class NoticeTemplateDesk {
  /** The languages of a notice, in the order in which it says them. */
  public static final List<String> LANGUAGES = List.of("fr", "en");

  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_TEXT = 8000;

  @PersistenceContext EntityManager entities;
  @Inject Journal journal;
  @Inject CurrentCaller caller;
  @Inject InstantSource clock;

  /** The templates that count, by moment and language. */
  @UseCase(Permission.READ_INCIDENTS)
  public List<NoticeTemplateView> templates() {
    return Stream.of(NoticeMoment.values())
        .flatMap(moment -> LANGUAGES.stream().map(language -> current(moment, language)))
        .toList();
  }

  /** The version that counts. */
  @UseCase(Permission.READ_INCIDENTS)
  public NoticeTemplateView current(NoticeMoment moment, String language) {
    return versions(moment, language).get(0);
  }

  /**
   * All versions, the last one first; the program's own is the last of the list.
   *
   * @throws RefusedException NOT_FOUND for an unknown language
   */
  @UseCase(Permission.READ_INCIDENTS)
  public List<NoticeTemplateView> versions(NoticeMoment moment, String language) {
    check(language);
    var versions =
        new ArrayList<>(
            entities
                .createQuery(
                    "select t from NoticeTemplate t where t.moment = :moment and t.language ="
                        + " :language order by t.number desc",
                    NoticeTemplate.class)
                .setParameter("moment", moment)
                .setParameter("language", language)
                .getResultStream()
                .map(NoticeTemplate::asView)
                .toList());
    Wording own = NoticeWords.in(language).builtIn(moment);
    versions.add(
        new NoticeTemplateView(
            moment, language, 0, own.subject(), own.text(), Optional.empty(), Optional.empty()));
    return versions;
  }

  /**
   * Saves the next version, which counts from now on.
   *
   * @param version that the writer has read
   * @throws RefusedException CHANGED_MEANWHILE, UNKNOWN_PLACEHOLDER, TEMPLATE_UNREADABLE,
   *     INVALID_INPUT, NOT_FOUND for an unknown language
   */
  @UseCase(Permission.EDIT_NOTICES)
  public NoticeTemplateView save(
      NoticeMoment moment, String language, int version, String subject, String text) {
    if (current(moment, language).version() != version) {
      throw new RefusedException(Refusal.CHANGED_MEANWHILE, moment);
    }
    Wording wording = checked(subject, text);
    claim(moment, language, version + 1, wording);
    journal.append(
        "notices",
        "NOTICE_TEMPLATE_SAVED",
        Map.of("moment", moment, "language", language, "version", version + 1));
    return current(moment, language);
  }

  /** Two who save at once: the second waits for the first, and finds its number taken. */
  private void claim(NoticeMoment moment, String language, int number, Wording wording) {
    int claimed =
        entities
            .createNativeQuery(
                "insert into notice_template (moment, language, number, subject, body, saved_at,"
                    + " person_id) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
            .setParameter(1, moment.name())
            .setParameter(2, language)
            .setParameter(3, number)
            .setParameter(4, wording.subject())
            .setParameter(5, wording.text())
            .setParameter(6, clock.instant().atOffset(ZoneOffset.UTC))
            .setParameter(7, caller.get().person())
            .executeUpdate();
    if (claimed == 0) {
      throw new RefusedException(Refusal.CHANGED_MEANWHILE, moment);
    }
  }

  /**
   * What a text would become with made-up data.
   *
   * @return subject, then text
   * @throws RefusedException as {@link #save}
   */
  @UseCase(Permission.EDIT_NOTICES)
  public NoticeWording sample(NoticeMoment moment, String language, String subject, String text) {
    check(language);
    Wording wording = checked(subject, text);
    Map<NoticeField, String> values = NoticeValues.sample(moment, NoticeWords.in(language));
    return new NoticeWording(
        language,
        0,
        NoticeText.read(wording.subject()).fill(values),
        NoticeText.read(wording.text()).fill(values));
  }

  private static void check(String language) {
    if (!LANGUAGES.contains(language)) {
      throw new RefusedException(Refusal.NOT_FOUND, "language");
    }
  }

  private static Wording checked(String subject, String text) {
    var wording =
        new Wording(
            checked("subject", subject, LONGEST_SUBJECT), checked("text", text, LONGEST_TEXT));
    if (wording.subject().indexOf('\n') >= 0) {
      throw new RefusedException(Refusal.INVALID_INPUT, "subject");
    }
    NoticeText.read(wording.subject());
    NoticeText.read(wording.text());
    return wording;
  }

  private static String checked(String field, String given, int longest) {
    String text = given == null ? "" : given.replace("\r\n", "\n").strip();
    if (text.isEmpty() || text.length() > longest) {
      throw new RefusedException(Refusal.INVALID_INPUT, field);
    }
    return text;
  }
}
