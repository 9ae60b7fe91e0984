package fr.vigie.rights.export;

import fr.vigie.directory.OrganisationDesk;
import fr.vigie.directory.OrganisationView;
import fr.vigie.journal.Journal;
import fr.vigie.journal.verify.Sha256;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.processing.ProcessingDesk;
import fr.vigie.processing.ProcessingView;
import fr.vigie.report.SealedDocuments;
import fr.vigie.reports.document.Attachment;
import fr.vigie.rights.RegisterDesk;
import fr.vigie.rights.RegisterQuery;
import fr.vigie.rights.RegisteredRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Hands the register of an organisation out. Each time is journalled, without what was in it,
 * before anything leaves. Tables stream, whatever their length; a sealed report lists at most
 * {@value #MOST_LISTED} requests.
 */
@Stateless
@PermitAll
@UseCase(Permission.READ_RIGHTS)
public class RegisterExportDesk {
  /** Requests that a sealed report lists at most: it is made in memory. */
  public static final int MOST_LISTED = 5_000;

  @Inject RegisterDesk register;
  @Inject OrganisationDesk organisations;
  @Inject ProcessingDesk processings;
  @Inject SealedDocuments sealing;
  @Inject StartedExports started;
  @Inject Journal journal;
  @Inject InstantSource clock;

  /**
   * Refuses what is not the caller's to read, before anything is written.
   *
   * @throws RefusedException NOT_FOUND for a register of others
   */
  public void check(RegisterQuery asked) {
    if (!register.registers().contains(asked.organisation())) {
      throw new RefusedException(Refusal.NOT_FOUND, "register");
    }
  }

  /**
   * Writes a register as CSV. Leaves the stream open.
   *
   * @throws RefusedException NOT_FOUND for a register of others
   * @throws IOException if the reader hangs up; the export is journalled
   */
  public void csv(RegisterQuery asked, Locale locale, OutputStream out) throws IOException {
    check(asked);
    started.begins(asked, "CSV");
    try {
      writeCsv(asked, new RegisterWords(locale), out);
    } catch (ReaderGone gone) {
      throw gone.failure();
    }
  }

  /**
   * Writes a register as a workbook (XLSX): the requests, and the figures of the whole span. Leaves
   * the stream open.
   *
   * @throws RefusedException NOT_FOUND for a register of others
   * @throws IOException if the reader hangs up; the export is journalled
   */
  public void workbook(RegisterQuery asked, Locale locale, OutputStream out) throws IOException {
    check(asked);
    started.begins(asked, "XLSX");
    var words = new RegisterWords(locale);
    try (var sheet = new RegisterSheet(new Unclosed(out), table(words), words)) {
      register.each(asked, sheet::add);
      sheet.figures(RegisterFigureLine.of(register.figures(asked), words));
    } catch (ReaderGone gone) {
      throw gone.failure();
    }
  }

  /**
   * A register as a sealed report with the table and the evidence of its figures attached.
   *
   * @throws RefusedException NOT_FOUND for a register of others, EXPORT_TOO_LONG above {@value
   *     #MOST_LISTED} requests, NOT_SEALED
   */
  @UseCase(Permission.MAKE_REPORTS)
  public byte[] report(RegisterQuery asked, Locale locale) {
    check(asked);
    Instant now = clock.instant();
    var words = new RegisterWords(locale);
    List<RegisteredRequest> whole = all(asked.wholeSpan());
    List<RegisteredRequest> listed = asked.isFiltered() ? all(asked) : whole;
    RegisterDesk.Figures figures = register.figures(asked);
    var csv = new ByteArrayOutputStream();
    long rows = written(asked, words, csv);
    byte[] pdf =
        sealing.make(
            new RegisterReport(
                    organisations.organisation(asked.organisation()),
                    asked,
                    figures,
                    listed,
                    table(words),
                    words)
                .compose(
                    now,
                    List.of(
                        new Attachment(
                            "register.csv",
                            "text/csv",
                            words.text("attachment.csv"),
                            csv.toByteArray()),
                        new Attachment(
                            RegisterEvidence.FILE,
                            "application/json",
                            words.text("attachment.evidence"),
                            RegisterEvidence.write(whole, figures.own())))),
            now);
    var facts = new HashMap<>(StartedExports.facts(asked, "PDF"));
    facts.put("rows", rows);
    facts.put("sha256", HexFormat.of().formatHex(Sha256.digest().digest(pdf)));
    OrganisationView organisation = organisations.organisation(asked.organisation());
    journal.append("register:" + organisation.code(), StartedExports.ENTRY, facts);
    return pdf;
  }

  private List<RegisteredRequest> all(RegisterQuery asked) {
    var requests = new ArrayList<RegisteredRequest>();
    register.each(
        asked,
        request -> {
          if (requests.size() == MOST_LISTED) {
            throw new RefusedException(Refusal.EXPORT_TOO_LONG, MOST_LISTED);
          }
          requests.add(request);
        });
    return requests;
  }

  private long written(RegisterQuery asked, RegisterWords words, ByteArrayOutputStream memory) {
    try {
      return writeCsv(asked, words, memory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long writeCsv(RegisterQuery asked, RegisterWords words, OutputStream out)
      throws IOException {
    var rows = new Counted();
    try (var csv = new RegisterCsv(new Unclosed(out), table(words), words)) {
      register.each(asked, rows.then(csv::add));
    }
    return rows.count;
  }

  private RegisterTable table(RegisterWords words) {
    Map<UUID, String> names =
        processings.processings().stream()
            .collect(
                Collectors.toMap(
                    ProcessingView::id, known -> known.facts().name().in(words.locale())));
    var controllers = new HashMap<UUID, String>();
    return new RegisterTable(
        words,
        names,
        id ->
            controllers.computeIfAbsent(id, unknown -> organisations.organisation(unknown).name()));
  }

  /** Counts what passes. */
  private static final class Counted {
    private long count;

    Consumer<RegisteredRequest> then(Consumer<RegisteredRequest> next) {
      return request -> {
        count++;
        next.accept(request);
      };
    }
  }
}
