package fr.vigie.web.page;

import fr.vigie.directory.OrganisationDesk;
import fr.vigie.platform.Phrasing;
import fr.vigie.processing.ProcessingDesk;
import fr.vigie.processing.ProcessingView;
import fr.vigie.processing.Right;
import fr.vigie.rights.Channel;
import fr.vigie.rights.IntakeDesk;
import fr.vigie.rights.NewRequest;
import fr.vigie.rights.PersonData;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.rules.DeathPurpose;
import fr.vigie.rights.rules.HealthDocument;
import fr.vigie.rights.rules.RequesterKind;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.RightExistenceLine;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes in a request that reached the organisation by letter, mail, phone or at a counter. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies; the records are read again
public class IntakePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject IntakeDesk desk;
  @Inject ProcessingDesk processings;
  @Inject OrganisationDesk organisations;
  @Inject InstantSource clock;
  @Inject Language language;

  private List<ProcessingView> known = List.of();
  private String processing;
  private ProcessingView chosen;
  private List<RightExistenceLine> existing = List.of();
  private String controllerName;
  private final ReceiverChoice receiver = new ReceiverChoice();
  private final OrganisationChoice structure = new OrganisationChoice();
  private Channel channel;
  private final TypedTime receivedAt = TypedTime.blank(Phrasing.ZONE);
  private Integer daysAgo;
  private final Map<Right, Boolean> rights = new EnumMap<>(Right.class);
  private RequesterKind requester = RequesterKind.PERSON;
  private final List<AgedDocument> documents = new ArrayList<>(List.of(new AgedDocument()));
  private boolean messagesNeeded;
  private String personLanguage = "fr";
  private String requesterName;
  private String personName;
  private String email;
  private String phone;
  private String address;
  private String about;
  private String mandateObject;
  private LocalDate mandateUntil;
  private String answerTo;
  private DeathPurpose deathPurpose;

  /** A document of a health record, of which only the age is asked. */
  public static final class AgedDocument implements Serializable {
    private static final long serialVersionUID = 1L;
    private LocalDate constituted;

    public LocalDate getConstituted() {
      return constituted;
    }

    public void setConstituted(LocalDate constituted) {
      this.constituted = constituted;
    }
  }

  /** Reads the processings, and for whom the reader may register something. */
  public void load() {
    known = processings.processings();
    receiver.show(desk.receivers());
  }

  public ReceiverChoice getReceiver() {
    return receiver;
  }

  /** Shows who answers for the chosen processing and which rights exist. */
  public void choose() {
    if (processing == null) {
      chosen = null;
      controllerName = null;
      existing = List.of();
      return;
    }
    chosen = processings.processing(processing);
    messagesNeeded = chosen.facts().messages();
    existing = RightExistenceLine.of(chosen, new Wording(Texts.in(language.getLocale())));
    controllerName =
        chosen.controller().map(id -> organisations.organisation(id).name()).orElse(null);
  }

  /** Searches the Structure that was typed. */
  public void search() {
    structure.search(organisations);
  }

  /** Sets the receipt to this time of day, some days ago. */
  public void countBack() {
    if (daysAgo != null) {
      receivedAt.setLocal(
          LocalDateTime.ofInstant(clock.instant(), Phrasing.ZONE)
              .truncatedTo(ChronoUnit.MINUTES)
              .minusDays(daysAgo));
    }
  }

  /** One more document. */
  public void addDocument() {
    documents.add(new AgedDocument());
  }

  /** Registers it, and leads to its file, or to the receipt that a counter hands over. */
  public String receive() {
    RequestView made = desk.receive(asked(), receiver.getCode());
    String page = channel == Channel.COUNTER ? "/app/request-receipt" : "/app/request";
    return page + ".xhtml?faces-redirect=true&ref=" + made.ref();
  }

  private NewRequest asked() {
    Set<Right> chosen = EnumSet.noneOf(Right.class);
    rights.forEach(
        (right, ticked) -> {
          if (ticked) {
            chosen.add(right);
          }
        });
    return new NewRequest(
        processing,
        controllerName == null ? structure.chosen() : null,
        channel,
        receivedAt.instant(),
        personLanguage,
        chosen,
        requester,
        person(),
        isHealthRecord() ? documents() : List.of(),
        messagesNeeded);
  }

  private List<HealthDocument> documents() {
    var asked = new ArrayList<HealthDocument>();
    for (AgedDocument document : documents) {
      if (document.getConstituted() != null) {
        asked.add(new HealthDocument("d" + (asked.size() + 1), document.getConstituted()));
      }
    }
    return asked;
  }

  private PersonData person() {
    return new PersonData(
        requesterName,
        isForSomebodyElse() ? personName : requesterName,
        email,
        phone,
        address,
        about,
        mandateObject,
        mandateUntil,
        answerTo,
        deathPurpose);
  }

  /** Whether documents of a health record are asked for. */
  public boolean isHealthRecord() {
    return Boolean.TRUE.equals(rights.get(Right.HEALTH_RECORDS));
  }

  public boolean isForSomebodyElse() {
    return requester != RequesterKind.PERSON;
  }

  public boolean isMandated() {
    return requester == RequesterKind.AGENT;
  }

  /** Whether each Structure answers for its own share, so that one must be named. */
  public boolean isStructureAsked() {
    return chosen != null && controllerName == null;
  }

  /** Whether the processing holds messages, which vanish. */
  public boolean isWithMessages() {
    return chosen != null && chosen.facts().messages();
  }

  public List<ProcessingView> getKnown() {
    return known;
  }

  public List<Channel> getChannels() {
    return List.of(Channel.LETTER, Channel.MAIL, Channel.PHONE, Channel.COUNTER);
  }

  public RequesterKind[] getRequesters() {
    return RequesterKind.values();
  }

  public DeathPurpose[] getPurposes() {
    return DeathPurpose.values();
  }

  public List<RightExistenceLine> getExisting() {
    return existing;
  }

  public String getControllerName() {
    return controllerName;
  }

  public OrganisationChoice getStructure() {
    return structure;
  }

  public TypedTime getReceivedAt() {
    return receivedAt;
  }

  /** Which rights are ticked. */
  public Map<Right, Boolean> getRights() {
    return rights;
  }

  public List<AgedDocument> getDocuments() {
    return documents;
  }

  public String getProcessing() {
    return processing;
  }

  public void setProcessing(String processing) {
    this.processing = processing;
  }

  public Channel getChannel() {
    return channel;
  }

  public void setChannel(Channel channel) {
    this.channel = channel;
  }

  public Integer getDaysAgo() {
    return daysAgo;
  }

  public void setDaysAgo(Integer daysAgo) {
    this.daysAgo = daysAgo;
  }

  public RequesterKind getRequester() {
    return requester;
  }

  public void setRequester(RequesterKind requester) {
    this.requester = requester;
  }

  public boolean isMessagesNeeded() {
    return messagesNeeded;
  }

  public void setMessagesNeeded(boolean messagesNeeded) {
    this.messagesNeeded = messagesNeeded;
  }

  public String getPersonLanguage() {
    return personLanguage;
  }

  public void setPersonLanguage(String personLanguage) {
    this.personLanguage = personLanguage;
  }

  public String getRequesterName() {
    return requesterName;
  }

  public void setRequesterName(String requesterName) {
    this.requesterName = requesterName;
  }

  public String getPersonName() {
    return personName;
  }

  public void setPersonName(String personName) {
    this.personName = personName;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public String getAbout() {
    return about;
  }

  public void setAbout(String about) {
    this.about = about;
  }

  public String getMandateObject() {
    return mandateObject;
  }

  public void setMandateObject(String mandateObject) {
    this.mandateObject = mandateObject;
  }

  public LocalDate getMandateUntil() {
    return mandateUntil;
  }

  public void setMandateUntil(LocalDate mandateUntil) {
    this.mandateUntil = mandateUntil;
  }

  public String getAnswerTo() {
    return answerTo;
  }

  public void setAnswerTo(String answerTo) {
    this.answerTo = answerTo;
  }

  public DeathPurpose getDeathPurpose() {
    return deathPurpose;
  }

  public void setDeathPurpose(DeathPurpose deathPurpose) {
    this.deathPurpose = deathPurpose;
  }
}
