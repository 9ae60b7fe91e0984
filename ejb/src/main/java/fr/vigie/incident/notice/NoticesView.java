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
 */
public record NoticesView(Optional<NoticeDuty> due, List<NoticeView> settled) {
  public NoticesView {
    settled = List.copyOf(settled);
  }
}
