package fr.vigie.availability;

import fr.vigie.directory.ServiceView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** From when to when anything is known of a service. */
@ApplicationScoped
class SeenTimes {
  @Inject Observations observations;
  @Inject Facts facts;

  /** Reads one end of what was observed of a path. */
  @FunctionalInterface
  private interface End {
    Optional<Instant> of(UUID path) throws SQLException;
  }

  /** The first observation of the service, or the first outage by hand if that is earlier. */
  Optional<Instant> first(ServiceView service) {
    Stream<Instant> byHand =
        facts.outages(service.id()).stream()
            .filter(outage -> !outage.isCancelled())
            .map(RecordedOutage::startedAt);
    return Stream.concat(ends(service, observations::first).stream(), byHand)
        .min(Comparator.naturalOrder());
  }

  /** The last observation of the service. */
  Optional<Instant> last(ServiceView service) {
    return ends(service, observations::last).stream().max(Comparator.naturalOrder());
  }

  private static List<Instant> ends(ServiceView service, End end) {
    try {
      var found = new ArrayList<Instant>();
      for (ServiceView.Path path : service.paths()) {
        end.of(path.id()).ifPresent(found::add);
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
