package fr.vigie.reports.pdf;

import fr.vigie.reports.document.Document;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * What makes a file archivable and accessible as a whole (PDF/A-3a, PDF/UA-1): its language, its
 * title, what its colours mean, and the same facts once for people and once for machines.
 */
final class Archivable {
  private static final String PRODUCER = "Vigie";
  private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  private Archivable() {}

  static void mark(PDDocument pdf, Document document) throws IOException {
    var catalog = pdf.getDocumentCatalog();
    catalog.setLanguage(document.language().toLanguageTag());
    var viewer = new PDViewerPreferences(new COSDictionary());
    viewer.setDisplayDocTitle(true);
    catalog.setViewerPreferences(viewer);
    var colours = new PDOutputIntent(pdf, new ByteArrayInputStream(SRGB));
    colours.setInfo("sRGB IEC61966-2.1");
    colours.setOutputCondition("sRGB IEC61966-2.1");
    colours.setOutputConditionIdentifier("sRGB IEC61966-2.1");
    colours.setRegistryName("http://www.color.org");
    catalog.addOutputIntent(colours);
    pdf.setDocumentInformation(information(document));
    var metadata = new PDMetadata(pdf);
    metadata.importXMPMetadata(xmp(document).getBytes(StandardCharsets.UTF_8));
    catalog.setMetadata(metadata);
  }

  /** An instant as the library takes it, to the second, in UTC. */
  static Calendar calendar(Instant instant) {
    ZonedDateTime utc = instant.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC);
    return GregorianCalendar.from(utc);
  }

  private static PDDocumentInformation information(Document document) {
    var information = new PDDocumentInformation();
    information.setTitle(document.title());
    information.setSubject(document.subject());
    information.setAuthor(document.author());
    information.setCreator(PRODUCER);
    information.setProducer(PRODUCER);
    Calendar created = calendar(document.createdAt());
    information.setCreationDate(created);
    information.setModificationDate(created);
    return information;
  }

  /** The packet declares the PDF/UA schema itself, which PDF/A does not know. */
  private static String xmp(Document document) throws IOException {
    String template;
    try (var in = Archivable.class.getResourceAsStream("/fr/vigie/reports/pdf/metadata.xml")) {
      template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    String created =
        DateTimeFormatter.ISO_INSTANT.format(document.createdAt().truncatedTo(ChronoUnit.SECONDS));
    return template
        .replace("{created}", created)
        .replace("{producer}", PRODUCER)
        .replace("{language}", escaped(document.language().toLanguageTag()))
        .replace("{title}", escaped(document.title()))
        .replace("{subject}", escaped(document.subject()))
        .replace("{author}", escaped(document.author()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
