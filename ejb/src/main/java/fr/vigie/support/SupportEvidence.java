package fr.vigie.support;

import fr.vigie.report.EvidenceCheck;
import fr.vigie.sla.support.SupportCase;
import fr.vigie.sla.support.SupportFigures;
import fr.vigie.sla.support.SupportStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/**
 * The data behind a support report: what happened to each ticket of twelve months, the terms and
 * calendars by which they are counted, and the figures that follow. It names organisations and no
 * person, and holds no word that somebody wrote.
 */
@ApplicationScoped
class SupportEvidence implements EvidenceCheck {
  static final String FILE = "support-evidence.json";
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final String FORMAT = "vigie-support-evidence/1";

  /** The evidence of these figures, as UTF-8 JSON. */
  static byte[] write(SupportCase facts, SupportFigures figures) {
    return JSON.createObjectBuilder()
        .add("format", FORMAT)
        .add("case", CaseJson.of(facts))
        .add("figures", FiguresJson.of(figures))
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String file() {
    return FILE;
  }

  @Override
  public boolean follows(byte[] evidence) {
    try (var reader = JSON.createReader(new ByteArrayInputStream(evidence))) {
      JsonObject json = reader.readObject();
      return FORMAT.equals(json.getString("format"))
          && FiguresJson.of(
                  SupportStatement.of(CaseReader.read(json.getJsonObject("case"))).figures())
              .equals(json.getJsonObject("figures"));
    } catch (RuntimeException unreadable) {
      return false;
    }
  }
}
