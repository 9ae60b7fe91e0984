package fr.vigie.web.page;

import fr.vigie.platform.door.Permission;
import fr.vigie.platform.paging.PageRequest;
import fr.vigie.rights.ListedRequest;
import fr.vigie.rights.RegisterDesk;
import fr.vigie.rights.RequestFilter;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.RightsDesk;
import fr.vigie.rights.rules.Act;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.ClockLine;
import fr.vigie.web.view.RequestRow;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** The requests that are due next, for whoever handles them. */
@Named
@RequestScoped
public class DueRequests {
  private static final int MOST = 10;

  @Inject RegisterDesk register;
  @Inject RightsDesk desk;
  @Inject SignedIn signedIn;
  @Inject InstantSource clock;
  @Inject Texts texts;

  private List<Line> lines = List.of();

  /**
   * A request with what should be done next.
   *
   * @param clock the period that ends next; null if no date can be computed
   * @param act the next lawful step; null where there is nothing to do but wait
   * @param waitsFor key of who blocks
   */
  public record Line(RequestRow row, ClockLine clock, Act act, String waitsFor) {}

  @PostConstruct
  void read() {
    List<UUID> registers =
        signedIn.may(Permission.HANDLE_RIGHTS) ? register.registers() : List.of();
    if (registers.isEmpty()) {
      return;
    }
    var first = new PageRequest(null, null, null, MOST, null);
    Instant now = clock.instant();
    var wording = new Wording(texts);
    lines =
        register.page(RequestFilter.live(registers.get(0)), first).items().stream()
            .map(listed -> line(listed, now, wording))
            .toList();
  }

  private Line line(ListedRequest listed, Instant now, Wording wording) {
    RequestView request = desk.request(listed.ref());
    return new Line(
        RequestRow.of(listed, now, wording),
        request.clocks().stream()
            .filter(known -> known.dueAt().equals(listed.dueAt()))
            .findFirst()
            .map(known -> ClockLine.of(known, request.controller().holidays(), now, wording))
            .orElse(null),
        request.next().act().orElse(null),
        request.next().waitsFor());
  }

  public List<Line> getLines() {
    return lines;
  }
}
