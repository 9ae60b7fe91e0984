package fr.vigie.web.page;

import fr.vigie.platform.Phrasing;
import fr.vigie.processing.Right;
import fr.vigie.rights.Channel;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.Told;
import fr.vigie.rights.rules.Mention;
import fr.vigie.rights.rules.Outcome;
import fr.vigie.rights.rules.Proof;
import fr.vigie.rights.rules.QuestionGround;
import fr.vigie.rights.rules.RefusalGround;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What is typed about one deed; it stays typed until the deed is done. */
public final class DeedForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Deed deed;
  private final boolean fact;
  private final TypedTime at = TypedTime.blank(Phrasing.ZONE);
  private final TypedTime receipt = TypedTime.blank(Phrasing.ZONE);
  private final OrganisationChoice target = new OrganisationChoice();
  private Channel channel;
  private String words;
  private Proof proof;
  private QuestionGround question;
  private boolean sufficient = true;
  private Right right;
  private Outcome outcome;
  private RefusalGround ground;
  private String[] mentions = {};
  private Integer message;

  /**
   * An empty form.
   *
   * @param fact whether it happened outside the portal, at a time that is asked for
   */
  DeedForm(Deed deed, boolean fact) {
    this.deed = deed;
    this.fact = fact;
  }

  /** Does it, or records that it was done. */
  RequestView submit(RequestDesks desks, RequestView request) {
    String ref = request.ref();
    Told told = new Told(request.version(), happenedAt(), channel, words);
    return switch (deed) {
      case ACKNOWLEDGE -> desks.dialogue().acknowledge(ref, told);
      case PRESERVE -> desks.forwards().preserve(ref, told);
      case CONFIRM_PRESERVATION -> desks.forwards().confirmPreservation(ref, told);
      case FORWARD -> desks.forwards().forward(ref, told, target.chosen());
      case CONFIRM_FORWARD -> desks.forwards().confirmForward(ref, told);
      case RECORD_DOUBT -> desks.dialogue().recordDoubt(ref, told);
      case ASK -> desks.dialogue().ask(ref, told, question);
      case RECORD_ANSWER -> desks.dialogue().recordAnswer(ref, told, 0, sufficient);
      case CHECK_IDENTITY -> desks.dialogue().checkIdentity(ref, told);
      case ACCEPT_PROOF -> desks.dialogue().acceptProof(ref, told, proof);
      case EXTEND -> desks.dialogue().extend(ref, told);
      case DECIDE -> desks.decisions().decide(ref, told, right, outcome, ground);
      case SEND -> desks.decisions().send(ref, told, Set.of(), said());
      case CLOSE -> desks.rights().close(ref, told);
      case REOPEN -> desks.rights().reopen(ref, told);
      case TAKE_BACK -> desks.dialogue().takeBack(ref, told, right);
      case DELEGATE -> desks.forwards().delegate(ref, told, target.chosen());
      case RECORD_BOUNCE -> desks.dialogue().recordBounce(ref, told, message);
      case RECORD_COMPLAINT -> desks.rights().recordComplaint(ref, told);
      case RECORD_COMMISSION -> desks.rights().recordCommission(ref, told);
      case CORRECT_RECEIPT -> desks.rights().correctReceipt(ref, told, receipt.instant());
      case NOTE -> desks.rights().note(ref, told);
    };
  }

  private Instant happenedAt() {
    return fact ? at.instant() : null;
  }

  private Set<Mention> said() {
    return Arrays.stream(mentions).map(Mention::valueOf).collect(Collectors.toSet());
  }

  /** Whether the form asks for something. */
  public boolean asks(String input) {
    return deed.takes(Deed.Input.valueOf(input));
  }

  public Deed getDeed() {
    return deed;
  }

  public boolean isFact() {
    return fact;
  }

  /** Whether words must be typed: a letter may have been posted without its reasons. */
  public boolean isReasoned() {
    return asks("REASONS") && !(fact && deed == Deed.EXTEND);
  }

  /** Whether a right must be chosen; to take back, none means all of them. */
  public boolean isRightNeeded() {
    return deed == Deed.DECIDE;
  }

  /** Whether a ground must be chosen. */
  public boolean isGroundNeeded() {
    return outcome != null && outcome.refusesSomething();
  }

  /** The key of the label over the words. */
  public String getWordsLabel() {
    return asks("REASONS") ? "deed.words." + deed.name() : "request.words";
  }

  public TypedTime getAt() {
    return at;
  }

  public TypedTime getReceipt() {
    return receipt;
  }

  public OrganisationChoice getTarget() {
    return target;
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

  public Proof getProof() {
    return proof;
  }

  public void setProof(Proof proof) {
    this.proof = proof;
  }

  public QuestionGround getQuestion() {
    return question;
  }

  public void setQuestion(QuestionGround question) {
    this.question = question;
  }

  public boolean isSufficient() {
    return sufficient;
  }

  public void setSufficient(boolean sufficient) {
    this.sufficient = sufficient;
  }

  public Right getRight() {
    return right;
  }

  public void setRight(Right right) {
    this.right = right;
  }

  public Outcome getOutcome() {
    return outcome;
  }

  public void setOutcome(Outcome outcome) {
    this.outcome = outcome;
  }

  public RefusalGround getGround() {
    return ground;
  }

  public void setGround(RefusalGround ground) {
    this.ground = ground;
  }

  public String[] getMentions() {
    return mentions.clone();
  }

  public void setMentions(String[] mentions) {
    this.mentions = mentions.clone();
  }

  public Integer getMessage() {
    return message;
  }

  public void setMessage(Integer message) {
    this.message = message;
  }
}
