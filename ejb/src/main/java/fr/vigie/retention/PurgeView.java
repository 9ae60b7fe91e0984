package fr.vigie.retention;

import fr.vigie.platform.Phrasing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A certificate of what was erased.
 *
 * @param rule how long it was kept, such as {@code P5Y}
 * @param requests how many requests and inquiries
 * @param firstAt when the first one was erased
 * @param lastAt when the last one was
 * @param sha256 of the signed file
 */
public record PurgeView(
    UUID id,
    String rule,
    int requests,
    Instant firstAt,
    Instant lastAt,
    Instant madeAt,
    String sha256,
    long size) {
  /** A file name without anything personal. */
  public String fileName() {
    return "vigie-erasure-%s.pdf".formatted(LocalDate.ofInstant(madeAt, Phrasing.ZONE));
  }
}
