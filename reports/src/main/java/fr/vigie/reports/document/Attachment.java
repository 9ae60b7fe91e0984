package fr.vigie.reports.document;

import java.util.Arrays;
import java.util.Objects;

/** A file that travels inside the report as the data behind it. */
public final class Attachment {
  private final String name;
  private final String mimeType;
  private final String description;
  private final byte[] bytes;

  /**
   * An attached file.
   *
   * @param name file name without a path
   * @param mimeType such as {@code application/json}
   * @param description one line for the reader's list of attachments; may be empty
   * @throws IllegalArgumentException if the name is blank or has a path, or the type is blank
   */
  public Attachment(String name, String mimeType, String description, byte[] bytes) {
    this.name = Required.words(name, "the name of an attachment");
    Required.that(name.indexOf('/') < 0 && name.indexOf('\\') < 0, "an attachment has no path");
    this.mimeType = Required.words(mimeType, "the type of an attachment");
    this.description = Objects.requireNonNull(description, "description");
    this.bytes = bytes.clone();
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

  /** A copy of the content. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Attachment that
        && name.equals(that.name)
        && mimeType.equals(that.mimeType)
        && description.equals(that.description)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, mimeType, description, Arrays.hashCode(bytes));
  }

  @Override
  public String toString() {
    return name + " (" + mimeType + ", " + bytes.length + " bytes)";
  }
}
