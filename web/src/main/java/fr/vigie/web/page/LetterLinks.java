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
