package fr.vigie.web.page;

import fr.vigie.incident.TicketListDesk;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.TicketLine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The tickets whose clocks break next, beside whatever else the support does. */
@Named
@RequestScoped
public class NextBreaches {
  private static final int MOST = 5;

  @Inject TicketListDesk desk;
  @Inject InstantSource clock;
  @Inject Texts texts;

  private List<TicketLine> rows;

  @PostConstruct
  void read() {
    Instant now = clock.instant();
    var wording = new Wording(texts);
    rows =
        desk.nextBreaches(MOST).stream()
            .map(ticket -> TicketLine.of(ticket, "", now, wording))
            .toList();
  }

  public List<TicketLine> getRows() {
    return rows;
  }
}
