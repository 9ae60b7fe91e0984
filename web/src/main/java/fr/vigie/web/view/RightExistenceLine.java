package fr.vigie.web.view;

import fr.vigie.processing.ProcessingView;
import fr.vigie.processing.RightExistence;
import fr.vigie.web.i18n.Wording;
import java.util.List;

/**
 * Whether a right exists for a processing, and why, in words.
 *
 * @param name of the right
 * @param reason why it exists or not
 */
public record RightExistenceLine(RightExistence existence, String name, String reason) {
  /** Every right of a processing. */
  public static List<RightExistenceLine> of(ProcessingView processing, Wording wording) {
    return processing.facts().rights().stream()
        .map(
            existence ->
                new RightExistenceLine(
                    existence,
                    wording.constant(existence.right()),
                    wording.texts().text("existence." + existence.reason())))
        .toList();
  }
}
