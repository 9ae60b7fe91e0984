package fr.vigie.web.page;

import fr.vigie.platform.Phrasing;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.processing.Right;
import fr.vigie.rights.Channel;
import fr.vigie.rights.PieceDesk;
import fr.vigie.rights.PieceKind;
import fr.vigie.rights.PieceView;
import fr.vigie.rights.PiecesView;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.RightsDesk;
import fr.vigie.rights.Told;
import fr.vigie.rights.letter.AnswerLinkView;
import fr.vigie.rights.letter.LetterBlock;
import fr.vigie.rights.letter.LetterDesk;
import fr.vigie.rights.letter.LetterDispatchDesk;
import fr.vigie.rights.letter.LetterDispatchDesk.Mailed;
import fr.vigie.rights.letter.LetterDraft;
import fr.vigie.rights.letter.LetterKind;
import fr.vigie.rights.letter.LetterPreview;
import fr.vigie.rights.letter.LetterState;
import fr.vigie.rights.letter.LetterView;
import fr.vigie.rights.letter.NewLetter;
import fr.vigie.rights.letter.PortableData;
import fr.vigie.rights.rules.Act;
import fr.vigie.rights.rules.Permit;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.omnifaces.util.Faces;

/**
 * A letter of a request, from its first words to its leaving. Without a kind or a letter, the page
 * shows those that there are and what can be written.
 */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies; the records are read again
public class LetterPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject LetterDesk desk;
  @Inject LetterDispatchDesk dispatch;
  @Inject RightsDesk rights;
  @Inject PieceDesk pieces;
  @Inject Messages messages;
  @Inject SignedIn signedIn;

  private String ref;
  private Act act;
  private LetterKind kind;
  private String id;
  private RequestView request;
  private LetterView letter;
  private LetterDraft draft;
  private List<LetterView> letters = List.of();
  private List<PieceView> answers = List.of();
  private LetterPreview preview;
  private AnswerLinkView link;
  private String subject;
  private String text;
  private String words;
  private String data;
  private String[] enclosed = {};
  private boolean patientDataAllowed;
  private Channel channel = Channel.LETTER;
  private final TypedTime leftAt = TypedTime.blank(Phrasing.ZONE);
  private String code;

  /** Reads the request, and the letter or the beginning of one. */
  public void load() {
    show();
    if (id == null && (kind != null || act != null)) {
      begin(kind == null ? usual(act) : kind);
    }
  }

  private void show() {
    request = rights.wholeRequest(ref);
    letters = desk.letters(ref);
    if (id != null) {
      letter = desk.letter(ref, letterId());
      kind = letter.kind();
      link = dispatch.link(ref, letterId()).orElse(null);
      draft = isWaiting() ? desk.draft(ref, kind) : null;
    }
  }

  private UUID letterId() {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException unreadable) {
      throw new RefusedException(Refusal.NOT_FOUND, "letter");
    }
  }

  private LetterKind usual(Act asked) {
    return asked == Act.SEND ? desk.answerKind(ref) : LetterKind.performing(asked).get(0);
  }

  private void begin(LetterKind chosen) {
    kind = chosen;
    draft = desk.draft(ref, kind);
    subject = draft.subject();
    text = draft.text();
    words = draft.words();
    PiecesView files = pieces.pieces(ref);
    patientDataAllowed = files.patientDataAllowed();
    answers = files.pieces().stream().filter(piece -> piece.kind() == PieceKind.ANSWER).toList();
    preview = desk.preview(ref, written());
  }

  /** Shows what the letter says as it is written now. */
  public void refresh() {
    preview = desk.preview(ref, written());
  }

  /** The same on paper. */
  public void download() throws IOException {
    byte[] pdf = desk.previewPdf(ref, written());
    Faces.sendFile(pdf, messages.text("letter.preview.file", ref), true);
  }

  private NewLetter written() {
    return new NewLetter(
        kind,
        draft.language(),
        draft.templateVersion(),
        subject,
        text,
        words == null ? "" : words,
        Set.of(),
        Arrays.stream(enclosed).map(UUID::fromString).toList(),
        PortableData.read(data));
  }

  /** Signs it, and leads to where it leaves. */
  public String sign() {
    LetterView signed = desk.prepare(ref, written());
    return here() + "&letter=" + signed.id();
  }

  private String here() {
    return "/app/letter.xhtml?faces-redirect=true&ref=" + ref;
  }

  /** Lets it leave by mail. */
  public void mail() {
    submit(
        () -> {
          Mailed mailed = dispatch.mail(ref, letterId(), request.version());
          code = mailed.code().orElse(null);
          messages.info(code == null ? "letter.mailed" : "letter.linked");
        });
  }

  /** Mails a new link to an answer. */
  public void renewLink() {
    submit(
        () -> {
          code = dispatch.renewLink(ref, letterId()).code().orElse(null);
          messages.info("letter.linked");
        });
  }

  /** It was posted or handed over. */
  public void post() {
    submit(
        () -> {
          dispatch.post(
              ref, letterId(), new Told(request.version(), leftAt.instant(), channel, null));
          messages.info("letter.posted");
        });
  }

  /** It will not leave. */
  public String setAside() {
    dispatch.setAside(ref, letterId());
    return here();
  }

  /** If somebody changed the request meanwhile, it is read again, to be judged anew. */
  private void submit(Runnable leaving) {
    try {
      leaving.run();
    } catch (RefusedException refused) {
      if (refused.refusal() != Refusal.CHANGED_MEANWHILE) {
        throw refused;
      }
      messages.error("request.changed");
      FacesContext.getCurrentInstance().validationFailed();
    }
    show();
  }

  /** The kinds that can be written now, in the order in which they usually come. */
  public List<LetterKind> getKinds() {
    if (!signedIn.may(Permission.RECEIVE_RIGHTS)) {
      return List.of();
    }
    return Arrays.stream(LetterKind.values()).filter(this::isWritable).toList();
  }

  private boolean isWritable(LetterKind asked) {
    if (asked == LetterKind.REMINDER) {
      return request.next().waitsFor().equals("person");
    }
    if (asked.isAnswer() && asked != desk.answerKind(ref)) {
      return false;
    }
    boolean forwards = asked == LetterKind.FORWARDING;
    return !(forwards && request.answers())
        && asked.act().flatMap(this::permit).filter(Permit::isGranted).isPresent();
  }

  private Optional<Permit> permit(Act asked) {
    return request.permits().stream().filter(known -> known.act() == asked).findFirst();
  }

  /** The kinds between which an act leaves the choice. */
  public List<LetterKind> getSameAct() {
    // which answer it is follows from the decisions
    return kind.isAnswer()
        ? List.of(kind)
        : kind.act().map(LetterKind::performing).orElse(List.of(kind));
  }

  /** Whether it waits to leave, and this reader may let it. */
  public boolean isWaiting() {
    return letter != null
        && signedIn.may(Permission.RECEIVE_RIGHTS)
        && (letter.state() == LetterState.PREPARED || letter.state() == LetterState.BOUNCED);
  }

  /** Whether words are typed beside the text: reasons or a question. */
  public String getTypedBlock() {
    if (kind.mandatory().contains(LetterBlock.QUESTION)) {
      return LetterBlock.QUESTION.name();
    }
    return kind.mandatory().contains(LetterBlock.REASONS) ? LetterBlock.REASONS.name() : "";
  }

  /** The blocks that the text of the letter has. */
  public List<LetterBlock> getBlocks() {
    return Arrays.stream(LetterBlock.values())
        .filter(block -> text != null && text.contains("{{" + block.placeholder() + "}}"))
        .toList();
  }

  /** The letter as it would be, in paragraphs. */
  public List<String> getParagraphs() {
    return List.of(preview.text().split("\n{2,}"));
  }

  /** Whether data to take elsewhere are among what is answered. */
  public boolean isPortable() {
    return kind.isAnswer()
        && request.rights().stream().anyMatch(right -> right.right() == Right.PORTABILITY);
  }

  /** Whether a health record is among what is answered. */
  public boolean isHealthRecord() {
    return kind.isAnswer()
        && request.rights().stream().anyMatch(right -> right.right() == Right.HEALTH_RECORDS);
  }

  public boolean isPatientDataAllowed() {
    return patientDataAllowed;
  }

  /** Whether a new link can be mailed. */
  public boolean isRenewable() {
    return letter.state() == LetterState.LEFT
        && link != null
        && signedIn.may(Permission.HANDLE_RIGHTS);
  }

  /** By which ways a letter leaves on paper. */
  public List<Channel> getChannels() {
    return List.of(Channel.LETTER, Channel.COUNTER);
  }

  public RequestView getRequest() {
    return request;
  }

  public LetterView getLetter() {
    return letter;
  }

  public LetterDraft getDraft() {
    return draft;
  }

  public List<LetterView> getLetters() {
    return letters;
  }

  public List<PieceView> getAnswers() {
    return answers;
  }

  public LetterPreview getPreview() {
    return preview;
  }

  public AnswerLinkView getLink() {
    return link;
  }

  public String getCode() {
    return code;
  }

  public TypedTime getLeftAt() {
    return leftAt;
  }

  public String getRef() {
    return ref;
  }

  public void setRef(String ref) {
    this.ref = ref;
  }

  public Act getAct() {
    return act;
  }

  public void setAct(Act act) {
    this.act = act;
  }

  public LetterKind getKind() {
    return kind;
  }

  public void setKind(LetterKind kind) {
    this.kind = kind;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getData() {
    return data;
  }

  public void setData(String data) {
    this.data = data;
  }

  /** The files that go with it. */
  public String[] getEnclosed() {
    return enclosed.clone();
  }

  public void setEnclosed(String[] enclosed) {
    this.enclosed = enclosed == null ? new String[0] : enclosed.clone();
  }

  public Channel getChannel() {
    return channel;
  }

  public void setChannel(Channel channel) {
    this.channel = channel;
  }
}
