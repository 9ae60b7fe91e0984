package fr.vigie.journal;

import fr.vigie.journal.verify.Extent;
import fr.vigie.journal.verify.Sha256;
import fr.vigie.journal.verify.TimestampChecks;
import fr.vigie.journal.verify.Verdict;
import fr.vigie.journal.verify.VerifyExport;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Verifying a million entries on few and on a million chains, in the database and as an export,
 * beside SHA-256 over the bytes of the same export, within 256 MiB of heap; and what it costs then
 * to add entries. Each verification must find every entry and nothing wrong.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
public class JournalBenchmark {
  private static final int ENTRIES = 1_000_000;
  private static final int TOGETHER = 1_000;
  private static final int BETWEEN_CHECKPOINTS = 10_000;
  private static final int ADDED = 1_000;

  @Param({"10", "1000000"})
  public int chains;

  private Path folder;
  private Path export;
  private JournalInMemory journal;
  private long written;

  /** Writes the journal, in transactions of a thousand entries, and exports it. */
  @Setup
  public void write() throws SQLException, IOException {
    folder = Files.createTempDirectory("journal");
    journal = new JournalInMemory("file:" + folder.resolve("db"));
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < ENTRIES; i++) {
      drafts.add(draft(i));
      if (drafts.size() == TOGETHER) {
        journal.add(drafts);
        drafts.clear();
      }
      if ((i + 1) % BETWEEN_CHECKPOINTS == 0) {
        journal.seal();
      }
    }
    written = ENTRIES;
    export = folder.resolve("journal.ndjson");
    try (Writer out = Files.newBufferedWriter(export)) {
      new Reading(journal.connection).export(journal.seal, journal.keys, out);
    }
  }

  private Draft draft(long number) {
    return JournalInMemory.draft(
        "case:" + number % chains, "OUTAGE_RECORDED", Map.of("number", number), Map.of());
  }

  @Benchmark
  public Verdict database() throws SQLException {
    return checked(
        new Reading(journal.connection)
            .verify(
                journal.seal,
                journal.keys.getPublic(),
                TimestampChecks.trustingAnybody(),
                List.of(journal.reached)),
        written);
  }

  @Benchmark
  public Verdict export() throws IOException {
    try (Reader file = Files.newBufferedReader(export)) {
      return checked(
          VerifyExport.verify(file, TimestampChecks.trustingAnybody()).verdict(), ENTRIES);
    }
  }

  /** What nothing that reads the export can undercut. */
  @Benchmark
  public byte[] plainSha256() throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[1 << 16];
    try (InputStream file = Files.newInputStream(export)) {
      for (int length = file.read(buffer); length >= 0; length = file.read(buffer)) {
        digest.update(buffer, 0, length);
      }
    }
    return digest.digest();
  }

  /** A thousand entries, each in a transaction of its own. */
  @Benchmark
  public Extent append() throws SQLException {
    for (int i = 0; i < ADDED; i++) {
      journal.add(List.of(draft(written * 31 % ENTRIES)));
      written++;
    }
    return journal.reached;
  }

  private static Verdict checked(Verdict verdict, long entries) {
    if (!verdict.intact() || verdict.entries() != entries) {
      throw new IllegalStateException(verdict.toString());
    }
    return verdict;
  }

  /** Deletes what was written. */
  @TearDown
  public void delete() throws SQLException, IOException {
    journal.close();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
