package fr.vigie.web.page;

import fr.vigie.directory.ColleagueDesk;
import fr.vigie.directory.OrganisationDesk;
import fr.vigie.directory.OrganisationView;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.processing.Right;
import fr.vigie.rights.Channel;
import fr.vigie.rights.EventView;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.RightsDesk;
import fr.vigie.rights.TaskDesk;
import fr.vigie.rights.rules.Act;
import fr.vigie.rights.rules.EventType;
import fr.vigie.rights.rules.Mention;
import fr.vigie.rights.rules.Outcome;
import fr.vigie.rights.rules.Permit;
import fr.vigie.rights.rules.Proof;
import fr.vigie.rights.rules.QuestionGround;
import fr.vigie.rights.rules.RefusalGround;
import fr.vigie.rights.rules.RightState;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.CaseTimeline;
import fr.vigie.web.view.ClockLine;
import fr.vigie.web.view.DeedLine;
import fr.vigie.web.view.EventLine;
import fr.vigie.web.view.NextView;
import fr.vigie.web.view.PreservationView;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file of one request: its dates and why, the next step, every act, everything that happened.
 */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies; the records are read again
public class RequestPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject RightsDesk desk;
  @Inject RequestDesks desks;
  @Inject OrganisationDesk organisations;
  @Inject ColleagueDesk colleagues;
  @Inject TaskDesk tasks;
  @Inject InstantSource clock;
  @Inject Language language;
  @Inject Messages messages;

  private String ref;
  private RequestView request;
  private NextView step;
  private PreservationView preservation;
  private String assignee = "";
  private CaseTimeline timeline;
  private List<ClockLine> clocks = List.of();
  private List<EventLine> events = List.of();
  private List<DeedLine> deeds = List.of();
  private DeedForm form;

  /** Reads the request. */
  public void load() {
    show(desk.request(ref));
  }

  private void show(RequestView read) {
    request = read;
    var wording = new Wording(Texts.in(language.getLocale()));
    Instant now = clock.instant();
    step = NextView.of(read, awaited(read), now, wording);
    preservation = PreservationView.of(read.preservation(), now, wording);
    assignee =
        read.assigneeId() == null
            ? ""
            : colleagues
                .names(Set.of(read.assigneeId()))
                .getOrDefault(read.assigneeId(), messages.text("request.assigned.elsewhere"));
    timeline = CaseTimeline.of(read, now, wording);
    clocks =
        read.clocks().stream()
            .map(known -> ClockLine.of(known, read.controller().holidays(), now, wording))
            .toList();
    Map<UUID, OrganisationView> named =
        organisations.organisations(
            read.events().stream()
                .flatMap(event -> Stream.of(event.organisation(), event.target()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    Map<UUID, String> names =
        colleagues.names(
            read.events().stream()
                .flatMap(event -> Stream.of(event.person(), event.target()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    events =
        read.events().stream()
            .sorted(
                Comparator.comparing((EventView event) -> event.event().happenedAt())
                    .thenComparing(event -> event.event().number())
                    .reversed())
            .map(event -> EventLine.of(event, named, names, wording))
            .toList();
    deeds =
        Arrays.stream(Deed.values())
            .filter(deed -> read.may(deed.permission()) && deed.concerns(read))
            .map(deed -> line(deed, wording))
            .toList();
  }

  private int awaited(RequestView read) {
    return read.helps()
        ? 0
        : (int) tasks.tasks(read.ref()).stream().filter(task -> task.state().isOpen()).count();
  }

  private DeedLine line(Deed deed, Wording wording) {
    Optional<Permit> permit = permit(deed.act());
    return new DeedLine(
        deed.name(),
        messages.text("deed." + deed.name()),
        permit
            .flatMap(known -> known.refusal().map(why -> wording.refusal(why, known.args())))
            .orElse(""),
        permit.flatMap(Permit::lastDay).map(wording::date).orElse(""));
  }

  private Optional<Permit> permit(Act act) {
    return request.permits().stream().filter(known -> known.act() == act).findFirst();
  }

  /** What can be done now. */
  public List<DeedLine> getLawful() {
    return deeds.stream().filter(DeedLine::isLawful).toList();
  }

  /** What is often done and can be done now, apart from the next step. */
  public List<DeedLine> getUsual() {
    return getLawful().stream()
        .filter(deed -> Deed.valueOf(deed.key()).isUsual() && !isNext(deed))
        .toList();
  }

  /** What else can be done now. */
  public List<DeedLine> getRare() {
    return getLawful().stream()
        .filter(deed -> !Deed.valueOf(deed.key()).isUsual() && !isNext(deed))
        .toList();
  }

  private boolean isNext(DeedLine deed) {
    return getNext() != null && deed.key().equals(getNext().key());
  }

  /** What cannot be done now, and why. */
  public List<DeedLine> getUnlawful() {
    return deeds.stream().filter(deed -> !deed.isLawful()).toList();
  }

  /** What may have happened outside the portal. */
  public List<DeedLine> getFacts() {
    return deeds.stream().filter(deed -> Deed.valueOf(deed.key()).isFact()).toList();
  }

  /** The deed of the next step; null where there is none for this reader. */
  public DeedLine getNext() {
    Deed next = request.next().act().map(this::deed).orElse(null);
    return deeds.stream()
        .filter(deed -> next != null && deed.key().equals(next.name()))
        .findFirst()
        .orElse(null);
  }

  private Deed deed(Act act) {
    return act == Act.CHECK_IDENTITY && !getMissingProofs().isEmpty()
        ? Deed.ACCEPT_PROOF
        : Deed.valueOf(act.name());
  }

  /** The proofs that the requester has not shown. */
  public List<Proof> getMissingProofs() {
    List<String> accepted =
        request.events().stream()
            .filter(event -> event.event().type() == EventType.PROOF_ACCEPTED)
            .map(event -> event.event().detail())
            .toList();
    return request.requester().proofs().stream()
        .filter(proof -> !accepted.contains(proof.name()))
        .toList();
  }

  /** The last day for an extension, in words; empty if there can be none. */
  public String getExtendUntil() {
    return deeds.stream()
        .filter(deed -> deed.key().equals(Deed.EXTEND.name()))
        .map(DeedLine::until)
        .findFirst()
        .orElse("");
  }

  /** Opens the form of a deed that is done now. */
  public void open(String deed) {
    form = new DeedForm(Deed.valueOf(deed), false);
  }

  /** Opens the form of something that happened outside the portal. */
  public void tell(String deed) {
    form = new DeedForm(Deed.valueOf(deed), true);
  }

  /** Opens the form that decides one right. */
  public void decide(Right right) {
    open(Deed.DECIDE.name());
    form.setRight(right);
  }

  /** Searches the organisation that was typed. */
  public void search() {
    form.getTarget().search(organisations);
  }

  /**
   * Does what the form says. If somebody changed the request meanwhile, it is read again and what
   * was typed stays, to be sent once more in the light of that.
   */
  public void submit() {
    try {
      show(form.submit(desks, request));
      messages.info("request.done", messages.text("deed." + form.getDeed().name()));
    } catch (RefusedException refused) {
      if (refused.refusal() != Refusal.CHANGED_MEANWHILE) {
        throw refused;
      }
      show(desk.request(ref));
      messages.error("request.changed");
      FacesContext.getCurrentInstance().validationFailed();
    }
  }

  /** The rights on which nothing was answered yet. */
  public List<Right> getOpenRights() {
    return request.rights().stream()
        .filter(right -> !right.state().isSettled())
        .map(RequestView.RightView::right)
        .toList();
  }

  /** Whether a right waits for its decision, or for its answer to be sent. */
  public boolean isDecidable(RequestView.RightView right) {
    return (right.state() == RightState.OPEN || right.state() == RightState.DECIDED)
        && getLawful().stream().anyMatch(deed -> deed.key().equals(Deed.DECIDE.name()));
  }

  /** The messages to the person, which may not have arrived. */
  public List<EventLine> getMessagesSent() {
    return events.stream().filter(line -> Deed.isMessage(line.event())).toList();
  }

  /** What a letter can say. */
  public List<Mention> getMentions() {
    return Arrays.stream(Mention.values())
        .filter(mention -> mention != Mention.CADA || request.controller().publicBody())
        .toList();
  }

  /** The channels by which people and the portal write to each other. */
  public List<Channel> getChannels() {
    return List.of(Channel.LETTER, Channel.MAIL, Channel.PHONE, Channel.COUNTER);
  }

  public List<Proof> getProofs() {
    return request.requester().proofs();
  }

  public QuestionGround[] getQuestions() {
    return QuestionGround.values();
  }

  public Outcome[] getOutcomes() {
    return Outcome.values();
  }

  public RefusalGround[] getGrounds() {
    return RefusalGround.values();
  }

  public RequestView getRequest() {
    return request;
  }

  /** The next step with its reason and date. */
  public NextView getStep() {
    return step;
  }

  /** The instruction to keep messages; null where there is none. */
  public PreservationView getPreservation() {
    return preservation;
  }

  /** The colleague who has the request; empty if nobody has. */
  public String getAssignee() {
    return assignee;
  }

  public CaseTimeline getTimeline() {
    return timeline;
  }

  public List<ClockLine> getClocks() {
    return clocks;
  }

  public List<EventLine> getEvents() {
    return events;
  }

  public DeedForm getForm() {
    return form;
  }

  public String getRef() {
    return ref;
  }

  public void setRef(String ref) {
    this.ref = ref;
  }
}
