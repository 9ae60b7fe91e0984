package fr.vigie.web.view;

import fr.vigie.rights.RequestView;
import fr.vigie.rights.rules.Act;
import fr.vigie.rights.rules.Clock;
import fr.vigie.rights.rules.EventType;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The next step of a request: what, why, by when, and who is waited for.
 *
 * @param title what to do, or that there is nothing to do but wait
 * @param why the reason, in a sentence
 * @param clock the period that ends next; null if nothing is owed or no date can be computed
 * @param waits who blocks, in words
 */
public record NextView(String title, String why, ClockLine clock, List<String> waits) {
  public NextView {
    waits = List.copyOf(waits);
  }

  /**
   * The next step seen from now.
   *
   * @param tasks how many contributions are awaited
   */
  public static NextView of(RequestView request, int tasks, Instant now, Wording wording) {
    Texts texts = wording.texts();
    String key = key(request);
    return new NextView(
        request
            .next()
            .act()
            .map(act -> act == Act.SEND ? texts.text("letter.link.SEND") : wording.constant(act))
            .orElseGet(() -> texts.text("next." + request.next().waitsFor())),
        texts.text("next.why." + key, wording.date(request.preservation().lastDay())),
        request.clocks().stream()
            .filter(known -> known.kind().isLegal() && known.isLive() && !request.helps())
            .min(Comparator.comparing(Clock::dueAt))
            .map(known -> ClockLine.of(known, request.controller().holidays(), now, wording))
            .orElse(null),
        waits(request, tasks, texts));
  }

  private static String key(RequestView request) {
    Act act = request.next().act().orElse(null);
    if (act == null) {
      return request.next().waitsFor();
    }
    boolean lost =
        request.events().stream().anyMatch(event -> event.event().type() == EventType.BOUNCED);
    if (act == Act.ACKNOWLEDGE && lost) {
      return "ACKNOWLEDGE.lost";
    }
    return act.name();
  }

  private static List<String> waits(RequestView request, int tasks, Texts texts) {
    var waits = new ArrayList<String>();
    if (request.next().waitsFor().equals("person")) {
      waits.add(texts.text("next.waits.person"));
    }
    if (request.preservation().isPending() && !request.helps()) {
      waits.add(texts.text("next.waits.operator"));
    }
    if (tasks > 0) {
      waits.add(texts.text("next.waits.contributors", tasks));
    }
    return waits;
  }
}
