package fr.vigie.rights.rules;

import fr.vigie.processing.Right;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What recipients of the data must be told: every rectification, erasure and restriction that was
 * granted, if only in part (GDPR, art. 19).
 */
public final class RecipientDuty {
  private static final Set<Right> TOLD =
      EnumSet.of(Right.RECTIFICATION, Right.ERASURE, Right.RESTRICTION);

  private RecipientDuty() {}

  /**
   * A recipient was told, and the message did not come back.
   *
   * @param right what about; null for everything granted by then
   */
  public record Notice(UUID recipient, Right right, Instant at) {}

  /** Whether recipients have to hear of this right. */
  public static boolean concerns(Right right) {
    return TOLD.contains(right);
  }

  /** What was granted that recipients must hear of, and when. */
  public static Map<Right, Instant> measures(CaseFile file) {
    var measures = new TreeMap<Right, Instant>();
    for (Right right : file.liveRights()) {
      boolean granted =
          file.outcome(right)
              .filter(outcome -> outcome == Outcome.GRANTED || outcome == Outcome.PARTLY)
              .isPresent();
      if (concerns(right) && granted) {
        measures.put(right, file.decision(right).orElseThrow().happenedAt());
      }
    }
    return measures;
  }

  /** What one recipient is still to be told: what was granted since it last heard of that right. */
  public static Set<Right> owed(CaseFile file, UUID recipient, Collection<Notice> notices) {
    var owed = new TreeSet<Right>();
    measures(file)
        .forEach(
            (right, granted) -> {
              boolean told =
                  notices.stream()
                      .filter(notice -> notice.recipient().equals(recipient))
                      .filter(notice -> notice.right() == null || notice.right() == right)
                      .anyMatch(notice -> !notice.at().isBefore(granted));
              if (!told) {
                owed.add(right);
              }
            });
    return owed;
  }
}
