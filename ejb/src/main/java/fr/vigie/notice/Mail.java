package fr.vigie.notice;

import java.util.Optional;
import java.util.UUID;

/**
 * A mail to one person.
 *
 * @param recipient the address
 * @param text plain text
 */
public record Mail(String recipient, String subject, String text, Optional<Attachment> attachment) {
  /**
   * A file that goes with a mail.
   *
   * @param name how the recipient sees it; nothing personal
   * @param file where {@code FileStore} keeps it
   */
  public record Attachment(String name, UUID file, String mediaType) {}

  /** A mail without attachment. */
  public Mail(String recipient, String subject, String text) {
    this(recipient, subject, text, Optional.empty());
  }
}
