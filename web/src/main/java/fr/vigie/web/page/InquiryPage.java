package fr.vigie.web.page;

import fr.vigie.directory.ColleagueView;
import fr.vigie.inquiry.InquiryActDesk;
import fr.vigie.inquiry.InquiryDesk;
import fr.vigie.inquiry.InquiryTold;
import fr.vigie.inquiry.InquiryView;
import fr.vigie.inquiry.InquiryWorkDesk;
import fr.vigie.inquiry.rules.InquiryAct;
import fr.vigie.inquiry.rules.InquiryPermit;
import fr.vigie.platform.Phrasing;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.rights.Channel;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.DeadlineView;
import fr.vigie.web.view.DueInput;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The file of one inquiry: by when an answer is owed, what was done, what can be done. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies; the records are read again
public class InquiryPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject InquiryDesk desk;
  @Inject InquiryActDesk acts;
  @Inject InquiryWorkDesk work;
  @Inject InstantSource clock;
  @Inject Language language;
  @Inject Messages messages;

  private String ref;
  private InquiryView inquiry;
  private DeadlineView deadline;
  private List<InquiryView.Told> events = List.of();
  private List<ColleagueView> candidates = List.of();
  private InquiryAct act;
  private boolean outside;
  private TypedTime at = TypedTime.blank(Phrasing.ZONE);
  private DueInput due = new DueInput();
  private Channel channel;
  private String words;
  private String request;
  private UUID person;

  /** Reads the inquiry. */
  public void load() {
    show(desk.inquiry(ref));
    if (isHandled()) {
      candidates = work.candidates(ref);
    }
  }

  private void show(InquiryView read) {
    inquiry = read;
    Instant now = clock.instant();
    deadline =
        read.dueAt() == null
            ? null
            : DeadlineView.of(read.dueAt(), now, new Wording(Texts.in(language.getLocale())));
    events =
        read.events().stream()
            .sorted(
                Comparator.comparing((InquiryView.Told told) -> told.event().happenedAt())
                    .thenComparing(told -> told.event().number())
                    .reversed())
            .toList();
  }

  /** Whether the reader may change it. */
  public boolean isHandled() {
    return inquiry.handled();
  }

  /** What can be done now. */
  public List<InquiryPermit> getLawful() {
    return inquiry.permits().stream().filter(InquiryPermit::isGranted).toList();
  }

  /** What cannot be done now. */
  public List<InquiryPermit> getUnlawful() {
    return inquiry.permits().stream().filter(permit -> !permit.isGranted()).toList();
  }

  /** Why an act cannot be done. */
  public String why(InquiryPermit permit) {
    return new Wording(Texts.in(language.getLocale()))
        .refusal(permit.refusal().orElseThrow(), permit.args());
  }

  /** Opens the form of an act. */
  public void open(InquiryAct chosen) {
    act = chosen;
    outside = false;
    at = TypedTime.blank(Phrasing.ZONE);
    due = new DueInput();
    channel = null;
    words = null;
    request = null;
    person = null;
  }

  /** Closes the form. */
  public void cancel() {
    act = null;
  }

  /** Opens the form that takes a request away. */
  public void unlink(String linked) {
    open(InquiryAct.LINK);
    request = linked;
    outside = true;
  }

  /** Whether the form takes a request away. */
  public boolean isUnlinking() {
    return act == InquiryAct.LINK && outside;
  }

  /** Whether the form asks for a date of the authority. */
  public boolean isDueAsked() {
    return act == InquiryAct.QUESTION || act == InquiryAct.EXTEND;
  }

  /** Whether it may have happened outside the portal, at another time. */
  public boolean isTimeAsked() {
    return act != InquiryAct.ASSIGN && act != InquiryAct.LINK;
  }

  /** Whether words are needed. */
  public boolean isReasoned() {
    return act == InquiryAct.QUESTION
        || act == InquiryAct.NOTE
        || act == InquiryAct.REOPEN
        || isUnlinking();
  }

  /** Does what the form says; if somebody changed the inquiry meanwhile, it is read again. */
  public void submit() {
    try {
      show(done());
      messages.info("inquiry.done", messages.text("InquiryAct." + act));
      act = null;
    } catch (RefusedException refused) {
      if (refused.refusal() != Refusal.CHANGED_MEANWHILE) {
        throw refused;
      }
      show(desk.inquiry(ref));
      messages.error("inquiry.changed");
    }
  }

  private InquiryView done() {
    var told =
        new InquiryTold(inquiry.version(), isTimeAsked() ? at.instant() : null, channel, words);
    return switch (act) {
      case QUESTION -> acts.question(ref, told, due.instant());
      case EXTEND -> acts.extend(ref, told, due.instant());
      case ANSWER -> acts.answer(ref, told);
      case ASSIGN -> work.assign(ref, told, person);
      case LINK ->
          isUnlinking() ? work.unlink(ref, told, request) : work.link(ref, told, request.strip());
      case NOTE -> acts.note(ref, told);
      case CLOSE -> acts.close(ref, told);
      case REOPEN -> acts.reopen(ref, told);
    };
  }

  /** The channels by which letters go. */
  public List<Channel> getChannels() {
    return List.of(Channel.LETTER, Channel.MAIL, Channel.COUNTER, Channel.PHONE);
  }

  public List<ColleagueView> getCandidates() {
    return candidates;
  }

  public InquiryView getInquiry() {
    return inquiry;
  }

  public DeadlineView getDeadline() {
    return deadline;
  }

  public List<InquiryView.Told> getEvents() {
    return events;
  }

  public InquiryAct getAct() {
    return act;
  }

  public TypedTime getAt() {
    return at;
  }

  public DueInput getDue() {
    return due;
  }

  public Channel getChannel() {
    return channel;
  }

  public void setChannel(Channel channel) {
    this.channel = channel;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getRequest() {
    return request;
  }

  public void setRequest(String request) {
    this.request = request;
  }

  public String getPerson() {
    return person == null ? null : person.toString();
  }

  public void setPerson(String person) {
    this.person = person == null || person.isBlank() ? null : UUID.fromString(person);
  }

  public String getRef() {
    return ref;
  }

  public void setRef(String ref) {
    this.ref = ref;
  }
}
