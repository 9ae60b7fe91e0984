package fr.vigie.web.page;

import fr.vigie.platform.door.Permission;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.letter.LetterKind;
import fr.vigie.rights.rules.Act;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** Which letters the page of a request offers to write. */
@Named
@RequestScoped
public class LetterLinks {
  @Inject SignedIn signedIn;

  /**
   * Whether the next step is to write a letter: an answer is one. What was sent without the portal
   * is recorded besides.
   */
  public boolean first(RequestView request) {
    return isNext(request, Act.SEND) && acts(request).contains(Act.SEND);
  }

  /** The lawful acts that a letter performs besides the next step. */
  public List<Act> others(RequestView request) {
    boolean first = first(request);
    return acts(request).stream().filter(act -> !(first && act == Act.SEND)).toList();
  }

  /** The lawful acts that a letter performs, that of the next step first. */
  public List<Act> acts(RequestView request) {
    return signedIn.may(Permission.RECEIVE_RIGHTS)
        ? Arrays.stream(Act.values())
            .filter(act -> !LetterKind.performing(act).isEmpty())
            .filter(act -> act != Act.FORWARD || !request.answers())
            .filter(
                act ->
                    request.permits().stream()
                        .anyMatch(permit -> permit.act() == act && permit.isGranted()))
            .sorted((one, other) -> Boolean.compare(isNext(request, other), isNext(request, one)))
            .toList()
        : List.of();
  }

  private static boolean isNext(RequestView request, Act act) {
    return request.next().act().filter(act::equals).isPresent();
  }
}
