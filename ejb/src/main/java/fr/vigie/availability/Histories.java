package fr.vigie.availability;

import fr.vigie.directory.ServiceView;
import fr.vigie.sla.PathHistory;
import fr.vigie.time.Spans.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The histories of a service's paths in memory. What was read stays until the service's next import
 * or until newer ones need the room: at most two million observations, some 20 megabytes.
 */
@ApplicationScoped
class Histories {
  private static final long MOST_OBSERVATIONS = 2_000_000;

  @Inject Observations observations;
  @Inject Facts facts;
  private final Map<Key, List<PathHistory>> kept = new LinkedHashMap<>(16, 0.75f, true);

  private record Key(UUID service, String revision, Duration validFor, Span range) {}

  /** The histories of all paths over a range. */
  List<PathHistory> of(ServiceView service, Span range) {
    var key = new Key(service.id(), facts.revision(service.id()), service.validFor(), range);
    synchronized (kept) {
      List<PathHistory> known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    List<PathHistory> read = read(service, range);
    synchronized (kept) {
      kept.keySet()
          .removeIf(
              old -> old.service().equals(key.service()) && !old.revision().equals(key.revision()));
      kept.put(key, read);
      makeRoom();
    }
    return read;
  }

  private List<PathHistory> read(ServiceView service, Span range) {
    var read = new ArrayList<PathHistory>();
    try {
      for (ServiceView.Path path : service.paths()) {
        read.add(observations.history(path.id(), path.code(), range, service.validFor()));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return List.copyOf(read);
  }

  private void makeRoom() {
    var oldest = kept.values().iterator();
    long all = kept.values().stream().mapToLong(Histories::size).sum();
    while (all > MOST_OBSERVATIONS && oldest.hasNext()) {
      all -= size(oldest.next());
      oldest.remove();
    }
  }

  private static long size(List<PathHistory> histories) {
    return histories.stream().mapToLong(PathHistory::size).sum();
  }
}
