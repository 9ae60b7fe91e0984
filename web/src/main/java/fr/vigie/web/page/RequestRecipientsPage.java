package fr.vigie.web.page;

import fr.vigie.platform.Phrasing;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.rights.Channel;
import fr.vigie.rights.RecipientDesk;
import fr.vigie.rights.RecipientKind;
import fr.vigie.rights.RecipientView;
import fr.vigie.rights.RecipientsView;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.RightsDesk;
import fr.vigie.rights.Told;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.RecipientLine;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Who got the data, what each was told of it and answered (GDPR, art. 19). */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies; the records are read again
public class RequestRecipientsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject RightsDesk desk;
  @Inject RecipientDesk recipients;
  @Inject Language language;
  @Inject Messages messages;

  private String ref;
  private RequestView request;
  private List<RecipientLine> lines = List.of();
  private int version;
  private String name;
  private RecipientKind kind;
  private String act;
  private RecipientView chosen;
  private TypedTime at = TypedTime.blank(Phrasing.ZONE);
  private Channel channel;
  private String words;

  /** Reads the recipients. */
  public void load() {
    request = desk.request(ref);
    show(recipients.recipients(ref));
  }

  private void show(RecipientsView read) {
    var wording = new Wording(Texts.in(language.getLocale()));
    version = read.version();
    lines = read.recipients().stream().map(known -> RecipientLine.of(known, wording)).toList();
  }

  /** Names a recipient. */
  public void add() {
    recipients.add(ref, name, kind);
    messages.info("recipients.added", name.strip());
    name = null;
    kind = null;
    show(recipients.recipients(ref));
  }

  /**
   * Opens the form of an act.
   *
   * @param chosenAct {@code tell}, {@code answer} or {@code exempt}
   */
  public void open(String chosenAct, RecipientView recipient) {
    act = chosenAct;
    chosen = recipient;
    at = TypedTime.blank(Phrasing.ZONE);
    channel = null;
    words = null;
  }

  /** Records what the form says; what was typed stays if somebody changed the request meanwhile. */
  public void submit() {
    var told = new Told(version, at.instant(), channel, words);
    try {
      show(
          switch (act) {
            case "tell" -> recipients.tell(ref, told, chosen.id(), null);
            case "answer" -> recipients.recordAnswer(ref, told, chosen.id());
            default -> recipients.exempt(ref, told, chosen.id());
          });
      messages.info("recipients.done", chosen.name());
    } catch (RefusedException refused) {
      if (refused.refusal() != Refusal.CHANGED_MEANWHILE) {
        throw refused;
      }
      show(recipients.recipients(ref));
      messages.error("request.changed");
      FacesContext.getCurrentInstance().validationFailed();
    }
  }

  /** Whether the reader may change something. */
  public boolean isHandling() {
    return request.may(Permission.HANDLE_RIGHTS);
  }

  public List<RecipientLine> getLines() {
    return lines;
  }

  public RecipientKind[] getKinds() {
    return RecipientKind.values();
  }

  /** The channels by which recipients are told. */
  public List<Channel> getChannels() {
    return List.of(Channel.MAIL, Channel.LETTER, Channel.PHONE);
  }

  public RequestView getRequest() {
    return request;
  }

  public String getAct() {
    return act;
  }

  public RecipientView getChosen() {
    return chosen;
  }

  public TypedTime getAt() {
    return at;
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

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public RecipientKind getKind() {
    return kind;
  }

  public void setKind(RecipientKind kind) {
    this.kind = kind;
  }

  public String getRef() {
    return ref;
  }

  public void setRef(String ref) {
    this.ref = ref;
  }
}
