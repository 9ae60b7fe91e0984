package fr.vigie.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.RunningPortal;
import fr.vigie.rights.IntakeDesk;
import fr.vigie.rights.NewRequest;
import fr.vigie.rights.RegisterDesk;
import fr.vigie.rights.RegisterQuery;
import fr.vigie.rights.RegisteredRequest;
import jakarta.ejb.EJB;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.queries.ObjectLevelReadQuery;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.SessionEventManager;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/** A register is read page by page, however many requests are in it. */
@RunningPortal
class RegisterReadingIT {
  private static final Instant RECEIVED = Instant.parse("2021-06-08T09:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2021, 6, 8);
  private static final int REQUESTS = 4;

  @EJB(lookup = "java:global/vigie/vigie-ejb/IntakeDesk")
  IntakeDesk intake;

  @EJB(lookup = "java:global/vigie/vigie-ejb/RegisterDesk")
  RegisterDesk register;

  @Deployment
  static Archive<?> deployment() {
    return ThinWar.of(RegisterReadingIT.class, Requests.class, EventReads.class);
  }

  @Test
  void the_events_of_a_page_of_requests_are_read_in_one_query() throws Exception {
    Acting.as(
        DemoAccount.DPO_STRUCTURE,
        () -> {
          NewRequest asked = Requests.receivedAt(RECEIVED, Requests.received().person());
          for (int i = 0; i < REQUESTS; i++) {
            intake.receive(asked);
          }
          return null;
        });
    List<RegisteredRequest> told = new ArrayList<>();

    int reads =
        EventReads.during(
            () ->
                Acting.as(
                    DemoAccount.DPO_STRUCTURE,
                    () -> {
                      RegisterQuery day = RegisterQuery.span(register.register(null), DAY, DAY);
                      register.each(day, told::add);
                      assertThat(register.figures(day).own().received()).isEqualTo(REQUESTS);
                      return null;
                    }));

    assertThat(told).hasSize(REQUESTS);
    assertThat(reads).as("once for the list, once for the figures").isEqualTo(2);
  }

  /** Counts how often events are read from the database. */
  private static final class EventReads extends SessionEventAdapter {
    private final AtomicInteger count = new AtomicInteger();

    static int during(java.util.concurrent.Callable<?> work) throws Exception {
      var reads = new EventReads();
      SessionEventManager manager =
          Transactions.query(entities -> entities.unwrap(ServerSession.class).getEventManager());
      manager.addListener(reads);
      try {
        work.call();
      } finally {
        manager.removeListener(reads);
      }
      return reads.count.get();
    }

    @Override
    public void preExecuteQuery(SessionEvent event) {
      if (event.getQuery() instanceof ObjectLevelReadQuery query
          && query.getReferenceClassName().endsWith(".RequestEvent")) {
        count.incrementAndGet();
      }
    }
  }
}
