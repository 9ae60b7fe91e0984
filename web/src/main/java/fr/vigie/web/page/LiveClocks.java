package fr.vigie.web.page;

import fr.vigie.incident.TicketClocks;
import fr.vigie.incident.TicketListDesk;
import fr.vigie.sla.incident.IncidentClock;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.CommittedClock;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The clocks of tickets alone, by which a page that is open renews its own. */
@Named
@RequestScoped
public class LiveClocks {
  /** Where open pages ask; asking keeps no session alive. */
  static final String PAGE = "/app/clocks.xhtml";

  private static final String OF_KIND = "/";

  @Inject TicketListDesk desk;
  @Inject InstantSource clock;
  @Inject Texts texts;

  private String keys;
  private List<Shown> clocks = List.of();

  /**
   * A clock of a page.
   *
   * @param key that stands on it
   * @param clock null where none is owed any more
   */
  public record Shown(String key, CommittedClock clock) {}

  /** Reads them: of each ticket the one that is owed next, or the one of a kind. */
  public void load() {
    List<String> asked = keys == null ? List.of() : List.of(keys.split(","));
    Map<String, TicketClocks> known =
        desk.clocks(asked.stream().map(LiveClocks::ref).collect(Collectors.toSet()));
    Instant now = clock.instant();
    var wording = new Wording(texts);
    clocks =
        asked.stream()
            .filter(key -> known.containsKey(ref(key)))
            .map(
                key ->
                    new Shown(
                        key,
                        clock(known.get(ref(key)), key)
                            .map(one -> CommittedClock.of(one, now, wording))
                            .orElse(null)))
            .toList();
  }

  private static String ref(String key) {
    return key.contains(OF_KIND) ? key.substring(0, key.indexOf(OF_KIND)) : key;
  }

  private static Optional<IncidentClock> clock(TicketClocks known, String key) {
    return key.contains(OF_KIND)
        ? known.all().stream().filter(one -> key.endsWith(OF_KIND + one.kind())).findFirst()
        : known.owed();
  }

  public List<Shown> getAll() {
    return clocks;
  }

  public String getKeys() {
    return keys;
  }

  public void setKeys(String keys) {
    this.keys = keys;
  }
}
