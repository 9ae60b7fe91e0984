package fr.vigie.web.view;

import fr.vigie.rights.ListedRequest;
import fr.vigie.web.i18n.Wording;
import java.time.Instant;
import java.util.stream.Collectors;

/**
 * A request in the register, without personal data.
 *
 * @param rights in words
 * @param deadline the next legal date; null if nothing is owed or none can be computed
 */
public record RequestRow(ListedRequest request, String rights, DeadlineView deadline) {
  /** A row seen from now. */
  public static RequestRow of(ListedRequest request, Instant now, Wording wording) {
    return new RequestRow(
        request,
        request.rights().stream().sorted().map(wording::constant).collect(Collectors.joining(", ")),
        request.dueAt() == null ? null : DeadlineView.of(request.dueAt(), now, wording));
  }
}
