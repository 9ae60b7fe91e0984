package fr.vigie.web.view;

import fr.vigie.journal.EntryView;
import fr.vigie.platform.Phrasing;
import fr.vigie.web.i18n.Texts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An entry of the journal in words.
 *
 * @param at when it was told, in words
 * @param actor who acted: the portal itself, or a person by the beginning of their id
 * @param facts the entry's facts in the order of their names
 */
public record JournalLine(
    EntryView entry, String title, String at, String actor, List<Fact> facts) {
  private static final int SHORT = 8;

  /**
   * One fact.
   *
   * @param label its name in words; as it is kept where there are none
   */
  public record Fact(String label, String value) {}

  /** The entry in the language of the texts. */
  public static JournalLine of(EntryView entry, Texts texts) {
    var phrasing = new Phrasing(texts.getLocale());
    List<Fact> facts =
        new TreeMap<>(entry.facts())
            .entrySet().stream()
                .filter(fact -> fact.getValue() != null && !"".equals(fact.getValue()))
                .map(fact -> fact(fact, texts, phrasing))
                .toList();
    return new JournalLine(
        entry,
        either(texts, "journal.type." + entry.type(), entry.type()),
        phrasing.shortDateTime(entry.at().truncatedTo(ChronoUnit.SECONDS)),
        entry.person() == null
            ? texts.text("journal.portal")
            : texts.text("journal.person", entry.person().toString().substring(0, SHORT)),
        facts);
  }

  private static Fact fact(Map.Entry<String, Object> fact, Texts texts, Phrasing phrasing) {
    return new Fact(
        either(texts, "journal.fact." + fact.getKey(), fact.getKey()),
        "role".equals(fact.getKey())
            ? either(texts, "role." + fact.getValue(), String.valueOf(fact.getValue()))
            : value(fact.getValue(), phrasing));
  }

  private static String value(Object value, Phrasing phrasing) {
    if (value instanceof Long number) {
      return phrasing.number(number);
    }
    if (value instanceof String text && text.endsWith("Z")) {
      try {
        return phrasing.shortDateTime(Instant.parse(text));
      } catch (DateTimeException noInstant) {
        return text;
      }
    }
    return String.valueOf(value);
  }

  private static String either(Texts texts, String key, String otherwise) {
    return texts.containsKey(key) ? texts.text(key) : otherwise;
  }
}
