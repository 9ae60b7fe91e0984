package fr.vigie.reports.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** A file that travels inside the report as the data behind it. */
public final class Attachment {
  private final String name;
  private final String mimeType;
  private final String description;
  private final Packed content;

  /**
   * An attached file.
   *
   * @param name file name without a path
   * @param mimeType such as {@code application/json}
   * @param description one line for the reader's list of attachments; may be empty
   * @throws IllegalArgumentException if the name is blank or has a path, or the type is blank
   */
  public Attachment(String name, String mimeType, String description, byte[] bytes) {
    this(name, mimeType, description, Packed.of(bytes));
  }

  /**
   * The same of content that is packed already.
   *
   * @throws IllegalArgumentException as above
   */
  public Attachment(String name, String mimeType, String description, Packed content) {
    this.name = Required.words(name, "the name of an attachment");
    Required.that(name.indexOf('/') < 0 && name.indexOf('\\') < 0, "an attachment has no path");
    this.mimeType = Required.words(mimeType, "the type of an attachment");
    this.description = Objects.requireNonNull(description, "description");
    this.content = Objects.requireNonNull(content, "content");
  }

  public String name() {
    return name;
  }

  public String mimeType() {
    return mimeType;
  }

  public String description() {
    return description;
  }

  public Packed content() {
    return content;
  }

  /** A copy of the content, unpacked. */
  public byte[] bytes() {
    try (InputStream bytes = content.open()) {
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("everything is in memory", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Attachment that
        && name.equals(that.name)
        && mimeType.equals(that.mimeType)
        && description.equals(that.description)
        && content.equals(that.content);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, mimeType, description, content);
  }

  @Override
  public String toString() {
    return name + " (" + mimeType + ", " + content.size() + " bytes)";
  }
}
