package fr.vigie.web.view;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.rights.RegisterQuery;
import fr.vigie.rights.rules.CaseStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The filters of the list of requests as its address names them, without personal data.
 *
 * @param show {@code all}, or what is live
 * @param status name of a status; null or empty for all
 * @param due {@code late}, {@code soon}, or any
 */
public record RegisterFilter(String show, String status, String due) {
  private static final Duration SOON = Duration.ofDays(7);

  /** What is asked for of a register. */
  public RegisterQuery query(UUID register, RegisterSpan span, Instant now) {
    Instant before = dueBefore(now);
    CaseStatus only = constant();
    return new RegisterQuery(
        register,
        span.from(),
        span.to(),
        before != null || (only == null && !"all".equals(show)),
        only,
        before);
  }

  private Instant dueBefore(Instant now) {
    return switch (due == null ? "" : due) {
      case "late" -> now;
      case "soon" -> now.plus(SOON);
      default -> null;
    };
  }

  private CaseStatus constant() {
    return status == null || status.isBlank()
        ? null
        : Stream.of(CaseStatus.values())
            .filter(known -> known.name().equals(status))
            .findFirst()
            .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, status));
  }
}
