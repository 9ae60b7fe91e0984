package fr.vigie.incident.notice;

import fr.vigie.incident.rules.NoticeDuty;
import java.util.List;
import java.util.Optional;

/**
 * The notices of a ticket.
 *
 * @param due of what the Structures are to be told now; empty if of nothing, and for a reader who
 *     does not tell them
 * @param settled what they were told, and what was set aside; the last one first
 * @param untold of what they were still to be told when the ticket was closed; empty for a
 *     Structure
 */
public record NoticesView(
    Optional<NoticeDuty> due, List<NoticeView> settled, List<NoticeDuty> untold) {
  /** Of a ticket of which nobody was told, and nobody is to be. */
  public static final NoticesView NONE = new NoticesView(Optional.empty(), List.of(), List.of());

  public NoticesView {
    untold = List.copyOf(untold);
    settled = List.copyOf(settled);
  }
}
