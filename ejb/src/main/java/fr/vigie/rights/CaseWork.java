package fr.vigie.rights;

import fr.vigie.directory.ColleagueView;
import fr.vigie.rights.rules.CaseStatus;
import fr.vigie.rights.rules.EventType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who works on a request and what it hangs together with.
 *
 * @param assignee the reader's colleague; empty if nobody is, or somebody of another organisation
 * @param assigned whether somebody is assigned at all
 * @param links requests that the reader sees
 * @param held whether it must not be redacted
 */
public record CaseWork(
    String ref,
    Optional<ColleagueView> assignee,
    boolean assigned,
    List<Link> links,
    boolean held,
    int version) {
  public CaseWork {
    links = List.copyOf(links);
  }

  /** Another request of the same matter. */
  public record Link(String ref, CaseStatus status) {}

  /** The requests that events of this one point to. */
  static Set<UUID> linked(RightsRequest request) {
    return request.events().stream()
        .filter(kept -> kept.asEvent().type() == EventType.LINKED)
        .map(RequestEvent::targetId)
        .collect(Collectors.toUnmodifiableSet());
  }
}
