package fr.vigie.rights.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What should be done next, and who is waited for: the guided step of the file page and of the home
 * page.
 *
 * @param act what to do; empty when there is nothing to do but wait
 * @param waitsFor key of who blocks: {@code us}, {@code person}, {@code controller}; {@code nobody}
 *     when it is closed
 */
public record NextStep(Optional<Act> act, String waitsFor) {

  /** The first useful act that is lawful. */
  public static NextStep of(CaseFile file, LawfulActs acts, Actor actor) {
    if (file.isClosed()) {
      return new NextStep(Optional.empty(), "nobody");
    }
    if (actor.helps()) {
      return file.isPreservationPending()
          ? ours(Act.CONFIRM_PRESERVATION)
          : new NextStep(Optional.empty(), "controller");
    }
    if (file.opening().mayNeedMessages() && !file.has(EventType.PRESERVATION_ASKED)) {
      return ours(Act.PRESERVE);
    }
    if (!file.isAcknowledged()) {
      return ours(Act.ACKNOWLEDGE);
    }
    if (!actor.answers()) {
      return file.has(EventType.FORWARDED)
          ? new NextStep(Optional.empty(), "controller")
          : ours(Act.FORWARD);
    }
    if (file.openQuestion().isPresent()) {
      return new NextStep(Optional.of(Act.RECORD_ANSWER), "person");
    }
    if (file.isIdentityDoubted() || !file.missingProofs().isEmpty()) {
      return ours(Act.CHECK_IDENTITY);
    }
    List<RightState> states = file.liveRights().stream().map(file::state).toList();
    return Stream.of(
            step(states.contains(RightState.OPEN), Act.DECIDE),
            step(states.contains(RightState.DECIDED), Act.SEND),
            step(true, Act.CLOSE))
        .flatMap(Optional::stream)
        .filter(act -> acts.permit(act).isGranted())
        .findFirst()
        .map(NextStep::ours)
        .orElseGet(() -> new NextStep(Optional.empty(), "us"));
  }

  private static Optional<Act> step(boolean due, Act act) {
    return due ? Optional.of(act) : Optional.empty();
  }

  private static NextStep ours(Act act) {
    return new NextStep(Optional.of(act), "us");
  }
}
