package fr.vigie.incident;

import fr.vigie.incident.MaintenanceNotice.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Planned work on a service.
 *
 * @param service code
 * @param organisation that announced it
 * @param notices who was told when, in order of time
 * @param version to send back with a change
 */
public record MaintenanceView(
    UUID id,
    String service,
    Instant start,
    Instant end,
    String title,
    Optional<String> text,
    UUID organisation,
    Instant recordedAt,
    Optional<Instant> cancelledAt,
    Optional<String> cancelReason,
    List<Notice> notices,
    int version) {
  public MaintenanceView {
    notices = List.copyOf(notices);
  }

  /**
   * Somebody was told.
   *
   * @param organisation empty for everybody who uses the service
   * @param beforehand whether that was before the work began
   */
  public record Notice(
      Optional<UUID> organisation,
      Channel channel,
      Instant toldAt,
      Instant recordedAt,
      boolean beforehand) {}
}
