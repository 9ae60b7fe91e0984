package fr.vigie.platform.content;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The types of files that people may attach. */
public enum ContentType {
  PDF("application/pdf", "pdf"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg", "jpeg"),
  TEXT("text/plain", "txt"),
  CSV("text/csv", "csv"),
  JSON("application/json", "json"),
  ODT("application/vnd.oasis.opendocument.text", "odt"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");

  private final String mediaType;

  /** Never changed once made. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> extensions;

  ContentType(String mediaType, String... extensions) {
    this.mediaType = mediaType;
    this.extensions = List.of(extensions);
  }

  public String mediaType() {
    return mediaType;
  }

  /**
   * What a file's name says that it is.
   *
   * @throws RefusedException FILE_REFUSED for what is not taken
   */
  public static ContentType named(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(type -> type.extensions.contains(extension))
        .findFirst()
        .orElseThrow(() -> new RefusedException(Refusal.FILE_REFUSED, FileFault.TYPE_NOT_TAKEN));
  }
}
