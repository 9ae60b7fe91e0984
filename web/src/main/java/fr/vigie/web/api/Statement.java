package fr.vigie.web.api;

import fr.vigie.sla.OutageSource;
import fr.vigie.sla.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The members of an availability statement; rates are percentages as text, rounded down to two
 * decimals.
 *
 * @param kept which revision of the closed month this is; null for what is computed now
 */
record Statement(
    String service,
    String period,
    Instant from,
    Instant to,
    Instant asOf,
    Verdict verdict,
    boolean provisional,
    long knownSeconds,
    long unknownSeconds,
    List<Commitment> commitments,
    List<Interruption> outages,
    Optional<MonthsResource.Revision> kept) {

  /** What the period says of one commitment. */
  record Commitment(
      String id,
      String window,
      long committedSeconds,
      long elapsedSeconds,
      long grossSeconds,
      long excludedSeconds,
      long contestedSeconds,
      long netSeconds,
      long unknownSeconds,
      Optional<String> rate,
      Optional<String> rateIfUnknownDown,
      Optional<String> elapsedRate,
      YearSoFar year,
      List<CeilingLine> lines,
      Optional<String> binding,
      boolean inForce,
      boolean provisional,
      Verdict verdict) {}

  /** Consumption of the year, from its beginning to the end of the period. */
  record YearSoFar(
      Instant from,
      Instant to,
      long consumedSeconds,
      long contractualSeconds,
      long realSeconds,
      Optional<String> rate,
      Optional<String> elapsedRate,
      Optional<String> realRate) {}

  /** One ceiling; {@code month} is missing for annual ones. */
  record CeilingLine(
      String ceiling,
      long limitSeconds,
      long measuredSeconds,
      long unknownSeconds,
      long marginSeconds,
      Verdict verdict,
      boolean decides,
      Optional<String> month) {}

  /** A time in which the majority of users was without service. */
  record Interruption(
      Instant from,
      Instant to,
      long grossSeconds,
      OutageSource source,
      BigDecimal usersDown,
      List<String> outages,
      List<Count> counts) {}

  /** What an interruption counts for one commitment. */
  record Count(
      String commitment,
      long grossSeconds,
      long excludedSeconds,
      long contestedSeconds,
      long netSeconds) {}
}
