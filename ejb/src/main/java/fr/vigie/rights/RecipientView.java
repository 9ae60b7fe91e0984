package fr.vigie.rights;

import fr.vigie.processing.Right;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A recipient of the data as it is shown.
 *
 * @param notices when and how it was told, in the order of the events
 * @param answeredAt null if it has not answered
 * @param exemptReason why it need not be told; null if it must
 * @param owed what it is still to be told
 */
public record RecipientView(
    UUID id,
    String name,
    RecipientKind kind,
    List<NoticeView> notices,
    Instant answeredAt,
    String answer,
    String exemptReason,
    Set<Right> owed) {
  public RecipientView {
    notices = List.copyOf(notices);
    owed = Set.copyOf(owed);
  }

  /**
   * One message to a recipient.
   *
   * @param event its number
   * @param right what about; null for everything granted by then
   * @param bounced whether it did not arrive
   */
  public record NoticeView(int event, Right right, Instant at, Channel channel, boolean bounced) {}
}
