package fr.vigie.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.RunningPortal;
import fr.vigie.rights.RegisterDesk;
import fr.vigie.rights.RegisterQuery;
import fr.vigie.rights.export.RegisterExportDesk;
import jakarta.ejb.EJB;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/** Exports whose reader hangs up before their end. */
@RunningPortal
@OnBothDatabases
class ExportsIT {
  @EJB(lookup = "java:global/vigie/vigie-ejb/RegisterDesk")
  RegisterDesk register;

  @EJB(lookup = "java:global/vigie/vigie-ejb/RegisterExportDesk")
  RegisterExportDesk desk;

  @Deployment
  static Archive<?> deployment() {
    return ThinWar.of(ExportsIT.class);
  }

  @Test
  void a_table_whose_reader_hangs_up_is_journalled() throws Exception {
    long before = exports();

    assertHungUp(() -> desk.csv(asked(), Locale.FRENCH, new HangsUp()));
    assertHungUp(() -> desk.workbook(asked(), Locale.FRENCH, new HangsUp()));

    assertThat(exports()).isEqualTo(before + 2);
  }

  private static void assertHungUp(Export export) {
    assertThatThrownBy(
            () ->
                Acting.as(
                    DemoAccount.DPO_STRUCTURE,
                    () -> {
                      export.run();
                      return null;
                    }))
        .hasStackTraceContaining(HangsUp.MESSAGE);
  }

  /** What takes a table away. */
  private interface Export {
    void run() throws IOException;
  }

  private RegisterQuery asked() {
    return new RegisterQuery(
        register.registers().get(0),
        LocalDate.of(2026, 11, 1),
        LocalDate.of(2026, 11, 30),
        false,
        null,
        null);
  }

  private static long exports() throws Exception {
    return Transactions.query(
        entities ->
            ((Number)
                    entities
                        .createNativeQuery(
                            "select count(*) from journal_entry where chain = 'register:STR-001'"
                                + " and type = 'REGISTER_EXPORTED'")
                        .getSingleResult())
                .longValue());
  }

  /** A reader that goes away with the first bytes. */
  private static final class HangsUp extends OutputStream {
    private static final String MESSAGE = "hung up";

    @Override
    public void write(int one) throws IOException {
      throw new IOException(MESSAGE);
    }
  }
}
