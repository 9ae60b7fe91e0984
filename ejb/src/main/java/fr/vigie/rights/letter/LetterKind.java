package fr.vigie.rights.letter;

import fr.vigie.rights.rules.Act;
import fr.vigie.rights.rules.Outcome;
import fr.vigie.rights.rules.QuestionGround;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a letter is for: the act that its leaving performs, to whom it goes, what it must have. */
public enum LetterKind {
  ACKNOWLEDGEMENT(Act.ACKNOWLEDGE, Addressee.PERSON),
  PRESERVATION(Act.PRESERVE, Addressee.OPERATOR),
  FORWARDING(Act.FORWARD, Addressee.CONTROLLER),
  /** On a recorded reasonable doubt only (GDPR, art. 12(6); decree 2019-536, art. 77). */
  IDENTITY_QUESTION(Act.ASK, Addressee.PERSON, LetterBlock.QUESTION),
  CLARIFICATION_QUESTION(Act.ASK, Addressee.PERSON, LetterBlock.QUESTION),
  /** That a question still waits for its answer; moves no date. */
  REMINDER(null, Addressee.PERSON),
  EXTENSION(Act.EXTEND, Addressee.PERSON, LetterBlock.REASONS),
  FULL_ANSWER(Act.SEND, Addressee.PERSON),
  PARTIAL_ANSWER(
      Act.SEND,
      Addressee.PERSON,
      LetterBlock.REASONS,
      LetterBlock.CNIL,
      LetterBlock.JUDICIAL_REMEDY,
      LetterBlock.CADA),
  REFUSAL(
      Act.SEND,
      Addressee.PERSON,
      LetterBlock.REASONS,
      LetterBlock.CNIL,
      LetterBlock.JUDICIAL_REMEDY,
      LetterBlock.CADA);

  private final Act act;
  private final Addressee addressee;

  /** Never changed once made. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<LetterBlock> mandatory;

  LetterKind(Act act, Addressee addressee, LetterBlock... mandatory) {
    this.act = act;
    this.addressee = addressee;
    this.mandatory = List.of(mandatory);
  }

  /** To whom a letter goes. */
  public enum Addressee {
    PERSON,
    /** Who answers for the processing. */
    CONTROLLER,
    /** Who runs the service. */
    OPERATOR
  }

  /** The act that the letter performs; empty for one that changes nothing. */
  public Optional<Act> act() {
    return Optional.ofNullable(act);
  }

  public Addressee addressee() {
    return addressee;
  }

  /** The blocks without which a template of this kind is not saved. */
  public List<LetterBlock> mandatory() {
    return mandatory;
  }

  /** Whether it answers the request: then files may go with it, and mail carries a link only. */
  public boolean isAnswer() {
    return act == Act.SEND;
  }

  /** The kinds whose leaving performs this act, the usual one first. */
  public static List<LetterKind> performing(Act act) {
    return Arrays.stream(values()).filter(kind -> kind.act == act).toList();
  }

  /** The kind of answer that fits what was decided. */
  public static LetterKind answering(Collection<Outcome> outcomes) {
    if (outcomes.stream().noneMatch(Outcome::refusesSomething)) {
      return FULL_ANSWER;
    }
    return outcomes.stream().allMatch(outcome -> outcome == Outcome.REFUSED)
        ? REFUSAL
        : PARTIAL_ANSWER;
  }

  /** The name of the file in which its first template comes with the program. */
  String fileName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Why a question is asked by a letter of this kind; the clock knows the ground. */
  QuestionGround ground() {
    return this == IDENTITY_QUESTION ? QuestionGround.IDENTITY : QuestionGround.CLARIFICATION;
  }
}
