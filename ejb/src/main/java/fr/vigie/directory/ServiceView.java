package fr.vigie.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A service as other features and the pages see it.
 *
 * @param contractNumber the contract that judges it; null for a service that is only measured
 * @param observedBy how it is observed
 * @param validFor how long an observation vouches for a path without another one
 * @param zone in which its days and months begin
 * @param version to send back with a change
 */
public record ServiceView(
    UUID id,
    String code,
    String name,
    Party operator,
    Party client,
    String contractNumber,
    ObservedBy observedBy,
    Duration validFor,
    ZoneId zone,
    Instant createdAt,
    List<Path> paths,
    List<Shares> shares,
    int version) {

  /** A party to the service. */
  public record Party(UUID id, String code, String name) {}

  /** A way to reach the service, and the other names it goes by in status logs. */
  public record Path(UUID id, String code, Set<String> aliases) {
    boolean isCalled(String name) {
      return code.equals(name) || aliases.contains(name);
    }
  }

  /**
   * Agreed shares of users with this path only, on local days from {@code validFrom} to before
   * {@code validUntil}, null for until further notice.
   */
  public record Shares(
      LocalDate validFrom,
      LocalDate validUntil,
      String source,
      Map<String, Integer> partsPerMillion) {}

  /** The shares that count on a day; empty before the first agreement. */
  public Optional<Shares> sharesOn(LocalDate day) {
    return shares.stream()
        .filter(agreed -> !day.isBefore(agreed.validFrom()))
        .filter(agreed -> agreed.validUntil() == null || day.isBefore(agreed.validUntil()))
        .findFirst();
  }

  /** The path of this code or alias. */
  public Optional<Path> path(String codeOrAlias) {
    return paths.stream().filter(path -> path.isCalled(codeOrAlias)).findFirst();
  }

  public boolean isParty(UUID organisation) {
    return operator.id().equals(organisation) || client.id().equals(organisation);
  }
}
