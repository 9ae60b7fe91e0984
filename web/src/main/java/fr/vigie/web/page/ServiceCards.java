package fr.vigie.web.page;

import fr.vigie.availability.AvailabilityDesk;
import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import fr.vigie.sla.StatementPeriod;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.ServiceCard;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;

/** The reader's services at a glance, computed once a request. */
@Named
@RequestScoped
public class ServiceCards {
  @Inject ServiceDesk services;
  @Inject AvailabilityDesk availability;
  @Inject InstantSource clock;
  @Inject Language language;
  private List<ServiceCard> cards;

  /** One a service, by code. */
  public List<ServiceCard> getAll() {
    if (cards == null) {
      var wording = new Wording(Texts.in(language.getLocale()));
      cards = services.services().stream().map(service -> card(service, wording)).toList();
    }
    return cards;
  }

  private ServiceCard card(ServiceView service, Wording wording) {
    StatementPeriod month =
        StatementPeriod.month(YearMonth.from(clock.instant().atZone(service.zone())));
    return ServiceCard.of(
        service,
        availability.facts(service.code(), month),
        month,
        availability.lastSeen(service.code()),
        wording);
  }
}
