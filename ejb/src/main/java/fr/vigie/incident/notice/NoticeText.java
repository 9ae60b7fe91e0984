package fr.vigie.incident.notice;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text with placeholders, {@code {{reference}}}, and nothing else in double braces. */
final class NoticeText {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)}}");

  private final String text;

  private NoticeText(String text) {
    this.text = text;
  }

  /**
   * Reads a text.
   *
   * @throws RefusedException UNKNOWN_PLACEHOLDER with the name of the first one that nothing fills;
   *     TEMPLATE_UNREADABLE for braces that do not close
   */
  static NoticeText read(String text) {
    Matcher found = PLACEHOLDER.matcher(text);
    while (found.find()) {
      if (NoticeField.named(found.group(1)).isEmpty()) {
        throw new RefusedException(Refusal.UNKNOWN_PLACEHOLDER, found.group(1));
      }
    }
    String rest = PLACEHOLDER.matcher(text).replaceAll("");
    for (String braces : new String[] {"{{", "}}"}) {
      if (rest.contains(braces)) {
        throw new RefusedException(Refusal.TEMPLATE_UNREADABLE, braces);
      }
    }
    return new NoticeText(text);
  }

  /** The text with its placeholders filled in; a paragraph that is empty then goes. */
  String fill(Map<NoticeField, String> values) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    NoticeField.named(found.group(1))
                        .map(field -> values.getOrDefault(field, ""))
                        .orElseThrow()))
        .replaceAll("[ \\t]+\n", "\n")
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }
}
