package fr.vigie.rights.letter;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.rights.rules.Mention;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Plain text with placeholders, {@code {{reference}}}. There are no conditions and no loops: what a
 * text holds, every letter made of it holds.
 */
final class TemplateText {
  private static final String OPENING = "{{";
  private static final Pattern COMMENT = Pattern.compile("\\{\\{\\s*!");

  private final Template template;
  private final Set<String> placeholders = new LinkedHashSet<>();

  private TemplateText(Template template) {
    this.template = template;
  }

  /**
   * Reads a text.
   *
   * @throws RefusedException TEMPLATE_UNREADABLE for braces that do not close and for more than
   *     placeholders; UNKNOWN_PLACEHOLDER with its name
   */
  static TemplateText read(String text) {
    if (text.contains("{{=")) {
      throw new RefusedException(Refusal.TEMPLATE_UNREADABLE, "{{=");
    }
    TemplateText read;
    try {
      read = new TemplateText(Mustache.compiler().escapeHTML(false).compile(text));
    } catch (MustacheException unreadable) {
      throw new RefusedException(Refusal.TEMPLATE_UNREADABLE, OPENING);
    }
    read.template.visit(read.new Placeholders());
    Set<String> known = LetterField.placeholders();
    for (String placeholder : read.placeholders) {
      if (!known.contains(placeholder) && LetterBlock.named(placeholder).isEmpty()) {
        throw new RefusedException(Refusal.UNKNOWN_PLACEHOLDER, placeholder);
      }
    }
    return read;
  }

  /**
   * Reads the text of one letter. What is typed into it stays as it is: of placeholders it has its
   * blocks only, which are filled when it is signed.
   *
   * @throws RefusedException PLACEHOLDER_NOT_FILLED with the first that only a template takes; as
   *     {@link #read}
   */
  static TemplateText ofLetter(String text) {
    TemplateText read = readTyped(text);
    for (String placeholder : read.placeholders) {
      if (LetterBlock.named(placeholder).isEmpty()) {
        throw new RefusedException(Refusal.PLACEHOLDER_NOT_FILLED, placeholder);
      }
    }
    return read;
  }

  /**
   * Reads the subject line of one letter, which has no placeholders.
   *
   * @throws RefusedException PLACEHOLDER_NOT_FILLED with the first; as {@link #read}
   */
  static void checkSubjectOfLetter(String subject) {
    for (String placeholder : readTyped(subject).placeholders) {
      throw new RefusedException(Refusal.PLACEHOLDER_NOT_FILLED, placeholder);
    }
  }

  /** A template may have comments, which no letter shows; a letter would lose them unseen. */
  private static TemplateText readTyped(String text) {
    if (COMMENT.matcher(text).find()) {
      throw new RefusedException(Refusal.TEMPLATE_UNREADABLE, "{{!");
    }
    return read(text);
  }

  /**
   * Makes sure that it has blocks.
   *
   * @throws RefusedException MANDATORY_PLACEHOLDER_MISSING with the name of the first that is not
   *     there
   */
  TemplateText needing(Collection<LetterBlock> blocks) {
    for (LetterBlock block : blocks) {
      if (!placeholders.contains(block.placeholder())) {
        throw new RefusedException(Refusal.MANDATORY_PLACEHOLDER_MISSING, block.placeholder());
      }
    }
    return this;
  }

  boolean has(LetterBlock block) {
    return placeholders.contains(block.placeholder());
  }

  /** What a letter of this text mentions, its blocks being filled like this. */
  Set<Mention> mentions(Map<LetterBlock, String> filled) {
    var mentions = EnumSet.noneOf(Mention.class);
    for (LetterBlock block : LetterBlock.values()) {
      if (has(block) && !filled.getOrDefault(block, "").isBlank()) {
        block.mention().ifPresent(mentions::add);
      }
    }
    return mentions;
  }

  /**
   * The text with its placeholders filled in; one without a value leaves nothing, and a paragraph
   * that is empty then goes.
   */
  String fill(Map<String, String> values) {
    var all = new HashMap<String, String>();
    placeholders.forEach(placeholder -> all.put(placeholder, ""));
    all.putAll(values);
    return template.execute(all).replaceAll("[ \\t]+\n", "\n").replaceAll("\n{3,}", "\n\n").strip();
  }

  /** A value in which nothing can be taken for a placeholder when the text is read again. */
  static String harmless(String value) {
    return value.replaceAll("\\{(?=\\{)", "{ ");
  }

  /** Notes the placeholders, and refuses everything else. */
  private final class Placeholders implements Mustache.Visitor {
    @Override
    public void visitText(String text) {
      if (text.contains(OPENING)) {
        throw new RefusedException(Refusal.TEMPLATE_UNREADABLE, OPENING);
      }
    }

    @Override
    public void visitVariable(String name) {
      placeholders.add(name);
    }

    @Override
    public boolean visitInclude(String name) {
      throw new RefusedException(Refusal.TEMPLATE_UNREADABLE, "{{>" + name + "}}");
    }

    @Override
    public boolean visitParent(String name) {
      return visitInclude(name);
    }

    @Override
    public boolean visitBlock(String name) {
      throw new RefusedException(Refusal.TEMPLATE_UNREADABLE, "{{$" + name + "}}");
    }

    @Override
    public boolean visitSection(String name) {
      throw new RefusedException(Refusal.TEMPLATE_UNREADABLE, "{{#" + name + "}}");
    }

    @Override
    public boolean visitInvertedSection(String name) {
      throw new RefusedException(Refusal.TEMPLATE_UNREADABLE, "{{^" + name + "}}");
    }
  }
}
