package fr.vigie.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.RunningPortal;
import fr.vigie.notice.MailRejected;
import fr.vigie.platform.PortalClock;
import fr.vigie.rights.IntakeDesk;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.RightsDesk;
import fr.vigie.rights.rules.Act;
import fr.vigie.rights.rules.CaseStatus;
import fr.vigie.rights.rules.EventType;
import jakarta.ejb.EJB;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/** A mail of acknowledgement that never arrives is recorded, and stays to be made up for. */
@RunningPortal
@OnBothDatabases
class LostAcknowledgementIT {
  @EJB(lookup = "java:global/vigie/vigie-ejb/IntakeDesk")
  IntakeDesk intake;

  @EJB(lookup = "java:global/vigie/vigie-ejb/RightsDesk")
  RightsDesk desk;

  @Deployment
  static Archive<?> deployment() {
    return ThinWar.of(LostAcknowledgementIT.class, Requests.class);
  }

  @Test
  void a_rejected_mail_bounces_and_the_next_step_is_to_acknowledge_by_another_way()
      throws Exception {
    RequestView request = Acting.as(DemoAccount.DPO_STRUCTURE, this::aRequest);
    Instant now = PortalBeans.get(PortalClock.class).instant();

    Transactions.within(
        () ->
            PortalBeans.inPortal(
                () -> {
                  CDI.current()
                      .getBeanManager()
                      .getEvent()
                      .fire(
                          new MailRejected(
                              "rights-acknowledgement "
                                  + request.ref()
                                  + " "
                                  + request.controller().id(),
                              now));
                  return null;
                }));

    RequestView read = Acting.as(DemoAccount.DPO_STRUCTURE, () -> desk.request(request.ref()));
    assertThat(read.events()).last().matches(event -> event.event().type() == EventType.BOUNCED);
    assertThat(read.events()).last().matches(event -> event.text().contains("autrement"));
    assertThat(read.next().act()).contains(Act.ACKNOWLEDGE);
    assertThat(read.status()).isEqualTo(CaseStatus.RECEIVED);
  }

  private RequestView aRequest() {
    return intake.receive(Requests.received());
  }
}
