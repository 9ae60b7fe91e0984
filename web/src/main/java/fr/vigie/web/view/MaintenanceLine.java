package fr.vigie.web.view;

import fr.vigie.directory.OrganisationView;
import fr.vigie.incident.MaintenanceView;
import fr.vigie.incident.MaintenanceView.Notice;
import fr.vigie.web.i18n.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Planned work in the list.
 *
 * @param told who was told of it, how and when, in words
 */
public record MaintenanceLine(MaintenanceView work, State state, List<String> told) {
  /** How far it is. */
  public enum State {
    PLANNED("soon", "calendar"),
    RUNNING("soon", "hourglass"),
    OVER("none", "check"),
    CANCELLED("none", "none");

    private final String tone;
    private final String icon;

    State(String tone, String icon) {
      this.tone = tone;
      this.icon = icon;
    }

    public String tone() {
      return tone;
    }

    public String icon() {
      return icon;
    }
  }

  public MaintenanceLine {
    told = List.copyOf(told);
  }

  /**
   * Seen from now.
   *
   * @param names of the organisations that were told
   */
  public static MaintenanceLine of(
      MaintenanceView work, Map<UUID, OrganisationView> names, Instant now, Wording wording) {
    return new MaintenanceLine(
        work,
        state(work, now),
        work.notices().stream().map(notice -> told(notice, names, wording)).toList());
  }

  private static State state(MaintenanceView work, Instant now) {
    if (work.cancelledAt().isPresent()) {
      return State.CANCELLED;
    }
    if (now.isBefore(work.start())) {
      return State.PLANNED;
    }
    return now.isBefore(work.end()) ? State.RUNNING : State.OVER;
  }

  private static String told(Notice notice, Map<UUID, OrganisationView> names, Wording wording) {
    return wording
        .texts()
        .text(
            notice.beforehand() ? "maintenance.told.before" : "maintenance.told.late",
            notice
                .organisation()
                .map(names::get)
                .map(OrganisationView::name)
                .orElse(wording.texts().text("maintenance.everybody")),
            wording.texts().text("maintenance.channel." + notice.channel()),
            wording.dateTime(notice.toldAt()));
  }

  /** Whether it is still to come and nobody was told, as the contract wants it. */
  public boolean isUntold() {
    return told.isEmpty() && (state == State.PLANNED || state == State.RUNNING);
  }

  /** Whether it can still be called off. */
  public boolean isOpen() {
    return state == State.PLANNED || state == State.RUNNING;
  }
}
