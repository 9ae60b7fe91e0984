package fr.vigie.rights;

import fr.vigie.directory.CaseParty;
import fr.vigie.directory.OrganisationDesk;
import fr.vigie.journal.Journal;
import fr.vigie.platform.Phrasing;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.Settings;
import fr.vigie.platform.door.Caller;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.Scope;
import fr.vigie.platform.holidays.LegalCalendars;
import fr.vigie.processing.ProcessingDesk;
import fr.vigie.processing.ProcessingView;
import fr.vigie.processing.Right;
import fr.vigie.rights.RequestView.RightView;
import fr.vigie.rights.rules.Actor;
import fr.vigie.rights.rules.CaseEvent;
import fr.vigie.rights.rules.CaseFile;
import fr.vigie.rights.rules.Clocks;
import fr.vigie.rights.rules.EventType;
import fr.vigie.rights.rules.LawfulActs;
import fr.vigie.rights.rules.NextStep;
import fr.vigie.rights.rules.Permit;
import fr.vigie.rights.rules.Preservation;
import fr.vigie.rights.rules.Remark;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opens requests for the caller, writes down what happened, and shows what follows. */
@ApplicationScoped
class RequestFiles {
  private static final Duration PROMPT = Duration.ofHours(1);
  private static final Set<EventType> FOR_HELPERS =
      EnumSet.of(
          EventType.RECEIVED,
          EventType.PRESERVATION_ASKED,
          EventType.PRESERVATION_CONFIRMED,
          EventType.CLOSED,
          EventType.REOPENED);

  @Inject RightsRequests requests;
  @Inject ProcessingDesk processings;
  @Inject OrganisationDesk organisations;
  @Inject LegalCalendars calendars;
  @Inject CurrentCaller caller;
  @Inject InstantSource clock;
  @Inject Journal journal;
  @Inject Settings settings;

  /**
   * A request for reading.
   *
   * @throws RefusedException NOT_FOUND for none that the caller may see
   */
  OpenFile open(String ref) {
    RightsRequest request =
        requests
            .byRef(ref, caller.scope())
            .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, ref));
    return onDesk(request);
  }

  /**
   * A request for changing.
   *
   * @throws RefusedException NOT_FOUND, CHANGED_MEANWHILE, WRONG_STATE once its data are erased,
   *     NOT_THE_CONTROLLER for whoever only carries out an instruction
   */
  OpenFile open(String ref, Told told) {
    OpenFile open = openAsHelper(ref, told);
    if (open.actor().helps()) {
      throw new RefusedException(Refusal.NOT_THE_CONTROLLER);
    }
    return open;
  }

  /**
   * What whoever only carries out an instruction must not see.
   *
   * @throws RefusedException NOT_FOUND for none that the caller may see, NOT_THE_CONTROLLER
   */
  OpenFile openWhole(String ref) {
    OpenFile open = open(ref);
    if (open.actor().helps()) {
      throw new RefusedException(Refusal.NOT_THE_CONTROLLER);
    }
    return open;
  }

  /** A request for what every party may record. */
  OpenFile openAsHelper(String ref, Told told) {
    OpenFile open = open(ref);
    if (open.request().redactedAt() != null) {
      throw new RefusedException(Refusal.WRONG_STATE, "REDACTED");
    }
    if (open.request().version() != told.version()) {
      throw new RefusedException(Refusal.CHANGED_MEANWHILE, ref);
    }
    return open;
  }

  /** A request that was just made. */
  OpenFile onDesk(RightsRequest request) {
    UUID organisation = actingFor(request);
    return new OpenFile(
        request,
        organisation,
        caller.get().person(),
        calendars.in(request.holidays()),
        actor(request, organisation),
        clock.instant());
  }

  private Actor actor(RightsRequest request, UUID organisation) {
    boolean answers = request.isAnsweredBy(organisation);
    boolean helps =
        !answers
            && requests.parties(request, new Scope(Set.of(organisation))).get(organisation)
                == CaseParty.Part.CONTRIBUTOR;
    return new Actor(
        answers,
        settings.text("VIGIE_HEALTH_DATA_HOSTING").map(Boolean::parseBoolean).orElse(false),
        helps);
  }

  /** The side for which the caller acts: the answering one if they belong to several parties. */
  private UUID actingFor(RightsRequest request) {
    Scope scope = caller.scope();
    return scope.organisations().stream()
        .filter(request::isAnsweredBy)
        .findFirst()
        .or(() -> requests.parties(request, scope).keySet().stream().findFirst())
        .orElse(request.receiverId());
  }

  /** Records an event with its words, journals it, and brings lists up to date. */
  void record(OpenFile open, CaseEvent event, RequestEvent.Aside aside, String text) {
    open.record(event, aside);
    RightsRequest request = open.request();
    if (text != null && !text.isBlank()) {
      requests.write(request.id(), event.number(), text.strip());
    }
    requests.list(request);
    journal(request, event, aside, text);
  }

  private void journal(
      RightsRequest request, CaseEvent event, RequestEvent.Aside aside, String text) {
    var facts = new HashMap<String, Object>();
    facts.put("event", event.number());
    facts.put("at", event.happenedAt());
    if (event.right() != null) {
      facts.put("right", event.right());
    }
    if (event.detail() != null) {
      facts.put("detail", event.detail());
    }
    if (event.refersTo() != null) {
      facts.put("refersTo", event.refersTo());
    }
    if (aside.ground() != null) {
      facts.put("ground", aside.ground());
    }
    if (aside.target() != null) {
      facts.put("target", aside.target());
    }
    journal.append(
        "rights:" + request.ref(),
        "RIGHTS_" + event.type().name(),
        facts,
        text == null || text.isBlank() ? Map.of() : Map.of("text", text.strip()));
  }

  /** Everything that follows from a request's events now, for its reader. */
  RequestView view(OpenFile open) {
    RightsRequest request = open.request();
    CaseFile file = open.file();
    Optional<Clocks> clocks = open.clocks();
    Scope scope = caller.scope();
    ProcessingView processing =
        processings.processings().stream()
            .filter(known -> known.id().equals(request.processingId()))
            .findFirst()
            .orElseThrow();
    return new RequestView(
        request.id(),
        request.ref(),
        processing,
        organisations.organisation(request.controllerId()),
        organisations.organisation(request.receiverId()),
        request.channel(),
        file.receivedAt(),
        request.recordedAt(),
        request.language(),
        request.requester(),
        requests.person(request, scope).map(data -> open.actor().helps() ? data.named() : data),
        request.status(),
        file.opening().rights().stream()
            .sorted()
            .map(right -> right(request, file, right))
            .toList(),
        clocks.map(Clocks::all).orElse(List.of()),
        clocks
            .map(known -> NextStep.of(file, acts(open, known), open.actor()))
            .orElseGet(() -> new NextStep(Optional.empty(), "us")),
        clocks.map(known -> acts(open, known).all()).orElse(List.<Permit>of()),
        events(open, clocks.map(Clocks::remarks).orElse(Map.of()), scope),
        request.assigneeId(),
        open.actor().answers(),
        open.actor().helps(),
        granted(request),
        Preservation.of(file, Phrasing.ZONE),
        clocks
            .filter(known -> known.response().extension().isPresent())
            .map(known -> known.response().first().dueAt()),
        request.version());
  }

  private Set<Permission> granted(RightsRequest request) {
    Caller reader = caller.get();
    Set<UUID> parties = requests.parties(request, new Scope(reader.organisations())).keySet();
    return Stream.of(Permission.READ_RIGHTS, Permission.RECEIVE_RIGHTS, Permission.HANDLE_RIGHTS)
        .filter(asked -> !Collections.disjoint(parties, reader.organisationsGranting(asked)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private LawfulActs acts(OpenFile open, Clocks clocks) {
    return new LawfulActs(open.file(), clocks, open.actor(), clock.instant());
  }

  private static RightView right(RightsRequest request, CaseFile file, Right right) {
    Optional<CaseEvent> decision = file.decision(right);
    return new RightView(
        right,
        file.state(right),
        file.outcome(right).orElse(null),
        decision.map(decided -> request.events().get(decided.number() - 1).ground()).orElse(null),
        file.answeredAt(right).orElse(null));
  }

  private List<EventView> events(OpenFile open, Map<Integer, Remark> remarks, Scope scope) {
    RightsRequest request = open.request();
    Map<Integer, String> texts = requests.texts(request, scope);
    return request.events().stream()
        .filter(kept -> !open.actor().helps() || isForHelpers(kept, open.organisation()))
        .map(kept -> view(kept, texts.get(kept.number()), remarks.get(kept.number())))
        .toList();
  }

  /** Whoever keeps messages sees the instruction, what they told, and that it is over. */
  private static boolean isForHelpers(RequestEvent kept, UUID helper) {
    return FOR_HELPERS.contains(kept.asEvent().type())
        || helper.equals(kept.teller().organisation());
  }

  private static EventView view(RequestEvent kept, String text, Remark remark) {
    CaseEvent event = kept.asEvent();
    Instant promptly = event.happenedAt().plus(PROMPT);
    return new EventView(
        event,
        kept.teller().person(),
        kept.teller().organisation(),
        kept.channel(),
        kept.targetId(),
        kept.ground(),
        text,
        remark,
        event.recordedAt().isAfter(promptly));
  }
}
