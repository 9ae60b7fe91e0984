package fr.vigie.rights.letter;

import fr.vigie.journal.Journal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.rights.letter.LetterWords.Wording;
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
import java.util.stream.Stream;

/**
 * The templates of letters, one a kind and language, each in versions. An earlier version comes
 * back by being saved anew.
 */
@Stateless
@PermitAll
public class LetterTemplateDesk {
  /** The languages in which letters are written. */
  public static final List<String> LANGUAGES = List.of("fr", "en");

  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_TEXT = 8000;

  @PersistenceContext EntityManager entities;
  @Inject Journal journal;
  @Inject CurrentCaller caller;
  @Inject InstantSource clock;

  /** The templates that count, by kind and language. */
  @UseCase(Permission.READ_LETTER_TEMPLATES)
  public List<TemplateView> templates() {
    return Stream.of(LetterKind.values())
        .flatMap(kind -> LANGUAGES.stream().map(language -> current(kind, language)))
        .toList();
  }

  /** The version that counts. */
  @UseCase(Permission.READ_LETTER_TEMPLATES)
  public TemplateView current(LetterKind kind, String language) {
    return versions(kind, language).get(0);
  }

  /** All versions, the last one first; the program's own is the last of the list. */
  @UseCase(Permission.READ_LETTER_TEMPLATES)
  public List<TemplateView> versions(LetterKind kind, String language) {
    if (!LANGUAGES.contains(language)) {
      throw new RefusedException(Refusal.NOT_FOUND, "language");
    }
    var versions =
        new ArrayList<>(
            entities
                .createQuery(
                    "select t from LetterTemplate t where t.kind = :kind and t.language ="
                        + " :language order by t.number desc",
                    LetterTemplate.class)
                .setParameter("kind", kind)
                .setParameter("language", language)
                .getResultStream()
                .map(LetterTemplate::asView)
                .toList());
    Wording own = LetterWords.in(language).builtIn(kind);
    versions.add(new TemplateView(kind, language, 0, own.subject(), own.text(), null, null));
    return versions;
  }

  /** One version. */
  @UseCase(Permission.READ_LETTER_TEMPLATES)
  public TemplateView version(LetterKind kind, String language, int number) {
    return versions(kind, language).stream()
        .filter(version -> version.version() == number)
        .findFirst()
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "version"));
  }

  /**
   * Saves the next version, which counts from now on.
   *
   * @param version that the writer has read
   * @throws RefusedException CHANGED_MEANWHILE, UNKNOWN_PLACEHOLDER, MANDATORY_PLACEHOLDER_MISSING,
   *     TEMPLATE_UNREADABLE, INVALID_INPUT
   */
  @UseCase(Permission.EDIT_LETTER_TEMPLATES)
  public TemplateView save(
      LetterKind kind, String language, int version, String subject, String text) {
    TemplateView known = current(kind, language);
    if (known.version() != version) {
      throw new RefusedException(Refusal.CHANGED_MEANWHILE, kind);
    }
    var wording = new Wording(checked("subject", subject), checked("text", text));
    read(kind, wording);
    var next =
        new LetterTemplate(
            kind, language, version + 1, wording, clock.instant(), caller.get().person());
    claim(next);
    journal.append(
        "letters",
        "LETTER_TEMPLATE_SAVED",
        Map.of("kind", kind, "language", language, "version", version + 1));
    return next.asView();
  }

  /** Two who save at once: the second waits for the first, and finds its number taken. */
  private void claim(LetterTemplate next) {
    TemplateView row = next.asView();
    int claimed =
        entities
            .createNativeQuery(
                "insert into letter_template (kind, language, number, subject, body, saved_at,"
                    + " person_id) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
            .setParameter(1, row.kind().name())
            .setParameter(2, row.language())
            .setParameter(3, row.version())
            .setParameter(4, row.subject())
            .setParameter(5, row.text())
            .setParameter(6, row.savedAt().atOffset(ZoneOffset.UTC))
            .setParameter(7, row.savedBy())
            .executeUpdate();
    if (claimed == 0) {
      throw new RefusedException(Refusal.CHANGED_MEANWHILE, row.kind());
    }
  }

  /**
   * What a text would become with made-up data.
   *
   * @throws RefusedException as {@link #save}
   */
  @UseCase(Permission.EDIT_LETTER_TEMPLATES)
  public SampleLetter preview(LetterKind kind, String language, String subject, String text) {
    if (!LANGUAGES.contains(language)) {
      throw new RefusedException(Refusal.NOT_FOUND, "language");
    }
    var wording = new Wording(checked("subject", subject), checked("text", text));
    TemplateText body = read(kind, wording);
    return SampleLetter.of(TemplateText.read(wording.subject()), body, LetterWords.in(language));
  }

  /** Reads both parts; no block can be in a subject line. */
  private static TemplateText read(LetterKind kind, Wording wording) {
    TemplateText subject = TemplateText.read(wording.subject());
    for (LetterBlock block : LetterBlock.values()) {
      if (subject.has(block)) {
        throw new RefusedException(Refusal.UNKNOWN_PLACEHOLDER, block.placeholder());
      }
    }
    return TemplateText.read(wording.text()).needing(kind.mandatory());
  }

  private static String checked(String field, String given) {
    String text = given == null ? "" : given.replace("\r\n", "\n").strip();
    boolean oneLine = !field.equals("subject") || text.indexOf('\n') < 0;
    int longest = field.equals("subject") ? LONGEST_SUBJECT : LONGEST_TEXT;
    if (text.isEmpty() || text.length() > longest || !oneLine) {
      throw new RefusedException(Refusal.INVALID_INPUT, field);
    }
    return text;
  }
}
