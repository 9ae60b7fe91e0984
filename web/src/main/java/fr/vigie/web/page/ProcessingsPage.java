package fr.vigie.web.page;

import fr.vigie.directory.OrganisationDesk;
import fr.vigie.directory.OrganisationView;
import fr.vigie.processing.ProcessingDesk;
import fr.vigie.processing.ProcessingView;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.RightExistenceLine;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The register of processings: who answers for each, and which rights exist. */
@Named
@RequestScoped
public class ProcessingsPage {
  @Inject ProcessingDesk desk;
  @Inject OrganisationDesk organisations;
  @Inject Texts texts;

  private List<Line> lines = List.of();

  /**
   * A processing in the register.
   *
   * @param controller its name; empty where each Structure is for its own share
   */
  public record Line(ProcessingView view, String controller, List<RightExistenceLine> rights) {
    public Line {
      rights = List.copyOf(rights);
    }
  }

  /** Reads the register. */
  public void load() {
    List<ProcessingView> all = desk.processings();
    Map<UUID, OrganisationView> controllers =
        organisations.organisations(
            all.stream().flatMap(view -> view.controller().stream()).collect(Collectors.toSet()));
    var wording = new Wording(texts);
    lines =
        all.stream()
            .map(
                view ->
                    new Line(
                        view,
                        view.controller()
                            .map(controllers::get)
                            .map(OrganisationView::name)
                            .orElse(""),
                        RightExistenceLine.of(view, wording)))
            .toList();
  }

  public List<Line> getLines() {
    return lines;
  }
}
