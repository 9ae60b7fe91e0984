package fr.vigie.availability;

import fr.vigie.platform.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Imports status logs beside the request that brought them, so that its page can show how far. */
@Stateless
@PermitAll
public class BackgroundImport {
  private static final System.Logger LOG = System.getLogger(BackgroundImport.class.getName());

  @Inject ObservationDesk desk;

  /**
   * Imports a file as the caller, and deletes it whatever came of it.
   *
   * @param run told how far it is and what came of it
   */
  @Asynchronous
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void start(String service, Path log, ImportRun run) {
    try {
      run.done(desk.importStatusLog(service, log, run::reached));
    } catch (RefusedException refused) {
      run.refused(refused);
    } catch (RuntimeException unforeseen) {
      String id = UUID.randomUUID().toString();
      LOG.log(System.Logger.Level.ERROR, "import " + id, unforeseen);
      run.failed(id);
    } finally {
      delete(log);
    }
  }

  private static void delete(Path log) {
    try {
      Files.deleteIfExists(log);
    } catch (IOException stuck) {
      LOG.log(System.Logger.Level.WARNING, "an uploaded file stays behind", stuck);
    }
  }
}
