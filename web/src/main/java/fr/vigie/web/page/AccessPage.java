package fr.vigie.web.page;

import fr.vigie.directory.NewShares;
import fr.vigie.directory.ObservedBy;
import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import fr.vigie.directory.ServiceView.Path;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.web.view.AgreedShares;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How users reach a service, how many depend on each path, and how the service is observed. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies; the records are read again
public class AccessPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SECONDS_A_MINUTE = 60;

  @Inject ServiceDesk desk;
  @Inject InstantSource clock;
  @Inject Messages messages;

  private String code;
  private ServiceView service;
  private List<AgreedShares> agreements;
  private Map<String, String> typed;
  private LocalDate from;
  private String source;
  private ObservedBy observedBy;
  private Integer minutes;
  private String reason;

  /** Reads the service; the forms begin with what counts today. */
  public void load() {
    show(desk.service(code));
  }

  private void show(ServiceView read) {
    service = read;
    LocalDate today = LocalDate.ofInstant(clock.instant(), service.zone());
    agreements = AgreedShares.of(service, today);
    typed = new HashMap<>();
    Map<String, Integer> now =
        service.sharesOn(today).map(ServiceView.Shares::partsPerMillion).orElse(Map.of());
    for (Path path : service.paths()) {
      typed.put(path.code(), AgreedShares.fraction(now.getOrDefault(path.code(), 0)));
    }
    observedBy = service.observedBy();
    minutes = Math.toIntExact(service.validFor().toMinutes());
    from = null;
    source = null;
    reason = null;
  }

  /** Records the agreement that the form says. */
  public void agree() {
    var shares = new HashMap<String, BigDecimal>();
    typed.forEach((path, share) -> shares.put(path, decimal(path, share)));
    show(desk.agreeShares(code, service.version(), new NewShares(from, source, shares)));
    messages.info("access.agreed");
  }

  private static BigDecimal decimal(String path, String share) {
    try {
      return new BigDecimal(share.strip().replace(',', '.'));
    } catch (NumberFormatException unreadable) {
      throw new RefusedException(Refusal.UNLAWFUL_SHARES, path);
    }
  }

  /** Changes how the service is observed. */
  public void observe() {
    show(
        desk.observe(
            code,
            service.version(),
            observedBy,
            Duration.ofSeconds((long) minutes * SECONDS_A_MINUTE),
            reason));
    messages.info("access.observed");
  }

  public ServiceView getService() {
    return service;
  }

  public List<AgreedShares> getAgreements() {
    return agreements;
  }

  /** The shares typed, by path. */
  public Map<String, String> getTyped() {
    return typed;
  }

  public ObservedBy[] getKinds() {
    return ObservedBy.values();
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }

  public ObservedBy getObservedBy() {
    return observedBy;
  }

  public void setObservedBy(ObservedBy observedBy) {
    this.observedBy = observedBy;
  }

  public Integer getMinutes() {
    return minutes;
  }

  public void setMinutes(Integer minutes) {
    this.minutes = minutes;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
