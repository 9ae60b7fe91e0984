package fr.vigie.web.page;

import fr.vigie.platform.Phrasing;
import fr.vigie.platform.paging.Page;
import fr.vigie.platform.paging.PageRequest;
import fr.vigie.retention.CertificateDesk;
import fr.vigie.retention.PurgeView;
import fr.vigie.rights.ExpiringRequest;
import fr.vigie.rights.RetentionDesk;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.PageLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is erased next, and the certificates of what was. */
@Named
@RequestScoped
public class RetentionPage {
  private static final String PATH = "/app/retention.xhtml";
  private static final List<Integer> HORIZONS = List.of(30, 90, 365);
  private static final int USUAL = 90;

  @Inject RetentionDesk desk;
  @Inject CertificateDesk erased;
  @Inject InstantSource clock;
  @Inject Texts texts;

  private String days;
  private String cursor;
  private int horizon = USUAL;
  private List<ExpiringRequest> upcoming = List.of();
  private PageLinks links;
  private List<PurgeView> certificates = List.of();

  /** Reads what is erased within the days chosen, and the newest certificates. */
  public void load() {
    horizon =
        HORIZONS.stream().filter(known -> known.toString().equals(days)).findFirst().orElse(USUAL);
    Page<ExpiringRequest> page =
        desk.upcoming(
            LocalDate.ofInstant(clock.instant(), Phrasing.ZONE).plusDays(horizon),
            PageRequest.from(cursor));
    upcoming = page.items();
    links = PageLinks.of(page, PATH, Map.of("days", Integer.toString(horizon)));
    certificates = erased.certificates(PageRequest.from(null)).items();
  }

  /** How long requests are kept, in words. */
  public String getKept() {
    Period kept = desk.rule().kept();
    return kept.equals(Period.ofYears(kept.getYears()))
        ? texts.text("retention.years", kept.getYears())
        : kept.toString();
  }

  /** The rights of a request in words. */
  public String rights(ExpiringRequest request) {
    var wording = new Wording(texts);
    return request.rights().stream()
        .sorted()
        .map(wording::constant)
        .collect(Collectors.joining(", "));
  }

  public List<Integer> getHorizons() {
    return HORIZONS;
  }

  public int getHorizon() {
    return horizon;
  }

  public List<ExpiringRequest> getUpcoming() {
    return upcoming;
  }

  public PageLinks getLinks() {
    return links;
  }

  public List<PurgeView> getCertificates() {
    return certificates;
  }

  public String getDays() {
    return days;
  }

  public void setDays(String days) {
    this.days = days;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }
}
