package fr.vigie.rights;

import fr.vigie.directory.OrganisationDesk;
import fr.vigie.processing.ProcessingDesk;
import fr.vigie.processing.ProcessingView;
import fr.vigie.rights.FollowedRequest.FollowedRight;
import fr.vigie.rights.FollowedRequest.Waiting;
import fr.vigie.rights.rules.CaseFile;
import fr.vigie.rights.rules.Clock;
import fr.vigie.rights.rules.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Shows requests to the persons who made them. */
@ApplicationScoped
class FollowedRequests {
  @Inject ProcessingDesk processings;
  @Inject OrganisationDesk organisations;

  FollowedRequest of(OpenFile open) {
    RightsRequest request = open.request();
    CaseFile file = open.file();
    ProcessingView processing =
        processings.processings().stream()
            .filter(known -> known.id().equals(request.processingId()))
            .findFirst()
            .orElseThrow();
    return new FollowedRequest(
        request.ref(),
        processing,
        organisations.organisation(request.controllerId()),
        file.receivedAt(),
        file.opening().rights().stream()
            .sorted()
            .map(
                right ->
                    new FollowedRight(
                        right, file.state(right), file.answeredAt(right).orElse(null)))
            .toList(),
        open.clocks().map(FollowedRequests::owed).orElse(List.of()),
        open.clocks().filter(clocks -> clocks.response().extension().isPresent()).isPresent(),
        waiting(file),
        file.isClosed() || file.isSettled() ? List.of() : List.copyOf(file.missingProofs()));
  }

  private static List<Clock> owed(Clocks clocks) {
    return clocks.all().stream().filter(clock -> clock.kind().isLegal() && clock.isLive()).toList();
  }

  private static Waiting waiting(CaseFile file) {
    if (file.isClosed() || file.isSettled()) {
      return Waiting.NOTHING;
    }
    if (file.openQuestion().isPresent()) {
      return Waiting.ANSWER;
    }
    return file.missingProofs().isEmpty() ? Waiting.ORGANISATION : Waiting.PROOF;
  }
}
