package fr.vigie.rights;

import fr.vigie.rights.RequestEvent.Aside;
import fr.vigie.rights.rules.Act;
import fr.vigie.rights.rules.CaseEvent;
import fr.vigie.rights.rules.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** The shape that most acts on a request share: a time, an event, its words, the file again. */
@ApplicationScoped
class RequestActs {
  @Inject RequestFiles files;

  RequestView tell(
      String ref, Told told, Act act, EventType type, UnaryOperator<CaseEvent> details) {
    return tell(files.open(ref, told), told, act, type, details);
  }

  RequestView tell(
      OpenFile open, Told told, Act act, EventType type, UnaryOperator<CaseEvent> details) {
    Instant at = open.time(act, told);
    files.record(open, details.apply(open.event(type, at)), Aside.by(told.channel()), told.text());
    return files.view(open);
  }

  RequestView recorded(OpenFile open, Told told, EventType type, Aside aside) {
    Instant at = open.time(told);
    files.record(open, open.event(type, at), aside, told.text());
    return files.view(open);
  }
}
