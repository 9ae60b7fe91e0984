package fr.vigie.reports.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A report before it is laid out.
 *
 * @param language the language that its words are written in
 * @param author whose report it is
 * @param header a short line at the top of each page
 * @param footer a short line at the bottom of each page, before the page number; may be empty
 * @param status a word that marks the whole report, such as "PROVISIONAL"; empty for none
 * @param createdAt when it was composed, kept to the second
 * @param letterhead who writes to whom, above the title; empty for what is no letter
 */
public record Document(
    String title,
    Locale language,
    String subject,
    String author,
    String header,
    String footer,
    String status,
    Instant createdAt,
    Optional<Letterhead> letterhead,
    List<Block> blocks,
    List<Attachment> attachments) {

  public Document {
    Required.words(title, "the title");
    Required.words(language.getLanguage(), "the language");
    Required.words(subject, "the subject");
    Required.words(author, "the author");
    Required.words(header, "the header");
    Objects.requireNonNull(footer, "footer");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(letterhead, "letterhead");
    blocks = List.copyOf(blocks);
    attachments = List.copyOf(attachments);
    requireNoSkippedLevel(blocks);
    requireDifferentNames(attachments);
  }

  /** Starts a report of this title, which is its heading of level 1. */
  public static Builder titled(String title, Locale language) {
    return new Builder(title, language);
  }

  private static void requireNoSkippedLevel(List<Block> blocks) {
    int last = 1;
    for (Block block : blocks) {
      if (block instanceof Heading heading) {
        Required.that(
            heading.level() <= last + 1,
            "a heading of level " + heading.level() + " cannot follow level " + last);
        last = heading.level();
      }
    }
  }

  private static void requireDifferentNames(List<Attachment> attachments) {
    Set<String> names = new HashSet<>();
    for (Attachment attachment : attachments) {
      Required.that(names.add(attachment.name()), "two attachments named " + attachment.name());
    }
  }

  /** Composes a report from top to bottom. */
  public static final class Builder {
    private final String title;
    private final Locale language;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private String subject;
    private String author;
    private String header;
    private String footer = "";
    private String status = "";
    private Instant createdAt;
    private Letterhead letterhead;

    private Builder(String title, Locale language) {
      this.title = title;
      this.language = language;
      subject = title;
      header = title;
    }

    public Builder subject(String text) {
      subject = text;
      return this;
    }

    public Builder author(String text) {
      author = text;
      return this;
    }

    public Builder header(String text) {
      header = text;
      return this;
    }

    public Builder footer(String text) {
      footer = text;
      return this;
    }

    public Builder status(String word) {
      status = word;
      return this;
    }

    public Builder createdAt(Instant instant) {
      createdAt = instant;
      return this;
    }

    /** Makes it a letter. */
    public Builder letterhead(Letterhead above) {
      letterhead = above;
      return this;
    }

    public Builder heading(int level, String text) {
      return add(new Heading(level, text, Optional.empty()));
    }

    /** A heading whose section is in another language than the rest. */
    public Builder heading(int level, String text, Locale spoken) {
      return add(new Heading(level, text, Optional.of(spoken)));
    }

    public Builder lead(Text text) {
      return add(new Paragraph(text, Paragraph.Role.LEAD));
    }

    public Builder paragraph(String text) {
      return paragraph(Text.of(text));
    }

    public Builder paragraph(Text text) {
      return add(new Paragraph(text, Paragraph.Role.BODY));
    }

    /** Who stands for a letter, at its end. */
    public Builder signature(Text text) {
      return add(new Paragraph(text, Paragraph.Role.SIGNATURE));
    }

    public Builder muted(String text) {
      return add(new Paragraph(Text.of(text), Paragraph.Role.MUTED));
    }

    public Builder add(Block block) {
      blocks.add(block);
      return this;
    }

    public Builder attach(Attachment attachment) {
      attachments.add(attachment);
      return this;
    }

    /**
     * The report.
     *
     * @throws IllegalArgumentException if words are missing, a heading skips a level, or two
     *     attachments share a name
     */
    public Document build() {
      return new Document(
          title,
          language,
          subject,
          author,
          header,
          footer,
          status,
          createdAt,
          Optional.ofNullable(letterhead),
          blocks,
          attachments);
    }
  }
}
