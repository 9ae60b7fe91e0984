package fr.vigie.web.page;

import fr.vigie.availability.BackgroundImport;
import fr.vigie.availability.ImportRun;
import fr.vigie.availability.ImportView;
import fr.vigie.availability.LineFault;
import fr.vigie.availability.ObservationDesk;
import fr.vigie.availability.StatusLogRefused;
import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.view.FaultsCsv;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** Imports a status log while the page shows how far it is. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies; a run does not outlive its server
public class ImportPage implements Serializable {
  private static final long serialVersionUID = 1L;

  /** As the HTTP interface: 256 MiB. */
  private static final long LARGEST_LOG = 256L * 1024 * 1024;

  private static final int SHOWN_FAULTS = 100;

  @Inject ServiceDesk services;
  @Inject ObservationDesk observations;
  @Inject BackgroundImport background;
  @Inject Messages messages;
  @Inject Language language;

  private String code;
  private ServiceView service;
  private List<ImportView> imports;
  private String fileName;
  private ImportRun run;
  private boolean awaited;

  public void load() {
    service = services.service(code);
    imports = observations.imports(code);
  }

  /** Takes the file in and starts to read it. */
  public void upload(FileUploadEvent event) {
    if (event.getFile().getSize() > LARGEST_LOG) {
      throw new RefusedException(Refusal.TOO_LARGE, LARGEST_LOG);
    }
    fileName = event.getFile().getFileName();
    run = new ImportRun();
    background.start(code, kept(event), run);
    awaited = true;
  }

  private static Path kept(FileUploadEvent event) {
    try (InputStream content = event.getFile().getInputStream()) {
      Path file = Files.createTempFile("vigie-status-log", null);
      Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks how far it is; once it is over, what came of it joins the list. */
  public void look() {
    if (!isRunning()) {
      imports = observations.imports(code);
      awaited = false;
    }
  }

  /** Whether the end of an import has not been looked at yet, however short it was. */
  public boolean isAwaited() {
    return awaited;
  }

  public boolean isRunning() {
    return run != null && run.isRunning();
  }

  /** Why the file was refused, in words; null if it was not. */
  public String getRefusal() {
    RefusedException refused = run == null ? null : run.refusal();
    return refused == null
        ? null
        : messages.text("refusal." + refused.refusal().name(), refused.arguments().toArray());
  }

  /** The first lines that are wrong. */
  public List<LineFault> getFaults() {
    List<LineFault> all = faults();
    return all.subList(0, Math.min(SHOWN_FAULTS, all.size()));
  }

  public boolean isMoreFaults() {
    return faults().size() > SHOWN_FAULTS;
  }

  private List<LineFault> faults() {
    return run != null && run.refusal() instanceof StatusLogRefused refused
        ? refused.faults()
        : List.of();
  }

  /** The wrong lines as a file, to repair the log with. */
  public StreamedContent getFaultsFile() {
    byte[] csv =
        FaultsCsv.of(faults(), Texts.in(language.getLocale())).getBytes(StandardCharsets.UTF_8);
    return DefaultStreamedContent.builder()
        .name(code + "-" + messages.text("imports.faults.file") + ".csv")
        .contentType("text/csv;charset=UTF-8")
        .stream(() -> new ByteArrayInputStream(csv))
        .build();
  }

  public long getLargest() {
    return LARGEST_LOG;
  }

  public ImportRun getRun() {
    return run;
  }

  public String getFileName() {
    return fileName;
  }

  public ServiceView getService() {
    return service;
  }

  public List<ImportView> getImports() {
    return imports;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
