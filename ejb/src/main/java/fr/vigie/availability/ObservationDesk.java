package fr.vigie.availability;

import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import fr.vigie.journal.Journal;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.platform.files.FileStore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** What was observed of the services, brought in by status logs. */
@Stateless
@PermitAll
public class ObservationDesk {
  private static final int SHOWN_IMPORTS = 50;

  @Inject ServiceDesk services;
  @Inject StatusLogImport logs;
  @Inject Facts facts;
  @Inject FileStore files;
  @Inject CurrentCaller caller;
  @Inject InstantSource clock;
  @Inject Journal journal;

  /**
   * Imports a status log: all of its rows or none.
   *
   * @param log the file, already counted against its limit
   * @param progress told the number of lines read so far
   * @throws StatusLogRefused with what is wrong line by line; nothing is imported then
   */
  @UseCase(Permission.IMPORT_OBSERVATIONS)
  public ImportView importStatusLog(String service, Path log, LongConsumer progress) {
    ServiceView view = services.service(service);
    facts.lock(view.id());
    var faults = new LineFaults();
    try {
      Map<String, PathRows> rows =
          new StatusLogReader(view, clock.instant(), faults, progress).read(log);
      return write(view, log, rows, faults);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private ImportView write(
      ServiceView service, Path log, Map<String, PathRows> rows, LineFaults faults)
      throws IOException, SQLException {
    FileStore.StoredFile kept = keep(log, faults);
    var entry =
        new ObservationImport(service.id(), clock.instant(), caller.get().login(), kept.sha256());
    entry.keptAs(kept.id());
    facts.addNow(entry);
    StatusLogImport.Result result =
        logs.run(service, rows, faults, facts.closedMonths(service.id()), entry.id());
    entry.brought(result.imported(), result.unchanged());
    journal.append(
        "service:" + service.code(),
        "STATUS_LOG_IMPORTED",
        Map.of(
            "import", entry.id().toString(),
            "imported", result.imported(),
            "unchanged", result.unchanged(),
            "sha256", kept.sha256()));
    return entry.asView();
  }

  private FileStore.StoredFile keep(Path log, LineFaults faults) throws IOException {
    faults.refuseIfAny();
    try (var content = Files.newInputStream(log)) {
      return files.store(content, "text/csv");
    }
  }

  /** The last imports, the newest first. */
  @UseCase(Permission.READ_SERVICES)
  public List<ImportView> imports(String service) {
    return facts.imports(services.service(service).id(), SHOWN_IMPORTS).stream()
        .map(ObservationImport::asView)
        .toList();
  }
}
