package fr.vigie.web.page;

import fr.vigie.rights.DecisionDesk;
import fr.vigie.rights.DialogueDesk;
import fr.vigie.rights.ForwardDesk;
import fr.vigie.rights.RightsDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The desks at which something is done with a request. */
@ApplicationScoped
class RequestDesks {
  @Inject RightsDesk rights;
  @Inject DialogueDesk dialogue;
  @Inject DecisionDesk decisions;
  @Inject ForwardDesk forwards;

  RightsDesk rights() {
    return rights;
  }

  DialogueDesk dialogue() {
    return dialogue;
  }

  DecisionDesk decisions() {
    return decisions;
  }

  ForwardDesk forwards() {
    return forwards;
  }
}
