package fr.vigie.incident;

import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;

/**
 * A file of a ticket as it is shown.
 *
 * @param name made harmless
 * @param mediaType by its content
 * @param size in bytes
 * @param sha256 of its content, in hexadecimal
 */
public record TicketFileView(
    UUID id,
    Visibility visibility,
    String name,
    String mediaType,
    long size,
    String sha256,
    Instant addedAt,
    UUID addedBy,
    UUID organisation) {

  /** The file with its content, which the reader closes. */
  public record Content(TicketFileView file, InputStream content) {}
}
