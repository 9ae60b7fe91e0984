package fr.vigie.availability;

import fr.vigie.journal.verify.Sha256;
import fr.vigie.platform.files.FileStore;
import fr.vigie.platform.files.FileStore.StoredFile;
import fr.vigie.sla.AvailabilityCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Everything that kept statements were computed from, as files. The part about its own month of
 * each is held in memory, because the statements of years are made of them.
 */
@ApplicationScoped
class KeptCases {
  private static final int MOST_MONTHS = 400;

  @Inject FileStore files;
  private final Map<UUID, AvailabilityCase> months = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * A case as it is stored.
   *
   * @param sha256 digest of the JSON before it was compressed
   */
  record Stored(UUID file, String sha256) {}

  Stored keep(AvailabilityCase facts) {
    String json = CaseJson.of(facts).build().toString();
    try {
      StoredFile file = files.store(new ByteArrayInputStream(compressed(json)), "application/gzip");
      return new Stored(file.id(), Sha256.hex(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The case of a kept statement.
   *
   * @throws IllegalStateException if it is not the one that was kept
   */
  AvailabilityCase read(KeptStatement kept) {
    String json;
    try (var content = new GZIPInputStream(files.open(kept.caseFile()))) {
      json = new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!Sha256.hex(json).equals(kept.figures().caseSha256())) {
      throw new IllegalStateException("the facts of a kept statement were altered: " + kept.id());
    }
    try (var reader = Json.createReader(new StringReader(json))) {
      return CaseReader.read(reader.readObject());
    }
  }

  /** What the case says of its own month. */
  AvailabilityCase month(KeptStatement kept) {
    synchronized (months) {
      AvailabilityCase known = months.get(kept.id());
      if (known != null) {
        return known;
      }
    }
    AvailabilityCase read = Settled.month(read(kept), kept.month());
    synchronized (months) {
      months.put(kept.id(), read);
      if (months.size() > MOST_MONTHS) {
        months.remove(months.keySet().iterator().next());
      }
    }
    return read;
  }

  private static byte[] compressed(String json) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(json.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
