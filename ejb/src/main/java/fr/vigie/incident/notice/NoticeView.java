package fr.vigie.incident.notice;

import fr.vigie.incident.rules.NoticeMoment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A notice that was sent, or set aside.
 *
 * @param event number of the act that it is about
 * @param settledAt when it was sent or set aside
 * @param person who did; null for the portal itself
 * @param reason why it was set aside; null if it was sent, and for a Structure
 * @param reach whom it reached; null for a Structure
 * @param texts in the order in which it said them
 */
public record NoticeView(
    UUID id,
    NoticeMoment moment,
    int event,
    Notice.State state,
    Instant settledAt,
    UUID person,
    String reason,
    Reach reach,
    List<NoticeWording> texts) {
  public NoticeView {
    texts = List.copyOf(texts);
  }

  /**
   * Whom a notice reached.
   *
   * @param structures how many
   * @param mails how many were written
   * @param rejected how many of them came back, or were given up
   */
  public record Reach(int structures, int mails, int rejected) {}

  public Optional<Reach> reached() {
    return Optional.ofNullable(reach);
  }
}
