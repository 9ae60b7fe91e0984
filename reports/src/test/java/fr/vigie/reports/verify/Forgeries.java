package fr.vigie.reports.verify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** What a forger does to a sealed report, done for real. */
final class Forgeries {

  private Forgeries() {}

  /** Flips one bit inside what was signed. */
  static byte[] flip(byte[] pdf, int at) {
    byte[] flipped = pdf.clone();
    flipped[at] ^= 1;
    return flipped;
  }

  static int indexOf(byte[] pdf, String word) {
    return new String(pdf, StandardCharsets.ISO_8859_1).indexOf(word);
  }

  /** Hides the first page under a white rectangle, as an incremental update. */
  static byte[] paintOver(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var page = document.getPage(0);
      try (var paint = new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
        paint.setNonStrokingColor(1f, 1f, 1f);
        paint.addRect(0, 0, 600, 842);
        paint.fill();
      }
      page.getCOSObject().setNeedToBeUpdated(true);
      page.getResources().getCOSObject().setNeedToBeUpdated(true);
      return incremental(document);
    }
  }

  /** Gives an attachment another content under its name, as an incremental update. */
  static byte[] replaceAttachment(byte[] pdf, String name, String content) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var file = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().get(name);
      var bytes = content.getBytes(StandardCharsets.UTF_8);
      var forged =
          new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
      file.setEmbeddedFile(forged);
      file.setEmbeddedFileUnicode(forged);
      file.getCOSObject().setNeedToBeUpdated(true);
      file.getCOSObject().getCOSDictionary(COSName.EF).setNeedToBeUpdated(true);
      return incremental(document);
    }
  }

  /** Makes a reader forget that there is a signature, as an incremental update. */
  static byte[] hideSignature(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var catalog = document.getDocumentCatalog().getCOSObject();
      catalog.removeItem(COSName.ACRO_FORM);
      catalog.removeItem(COSName.PERMS);
      catalog.setNeedToBeUpdated(true);
      return incremental(document);
    }
  }

  /** Changes what the file says of itself, nothing that is seen. */
  static byte[] changeMetadata(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var metadata = new PDMetadata(document);
      metadata.importXMPMetadata("<x/>".getBytes(StandardCharsets.UTF_8));
      document.getDocumentCatalog().setMetadata(metadata);
      document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
      return incremental(document);
    }
  }

  /** Takes the last page out and saves the whole file anew. */
  static byte[] removePage(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      document.removePage(document.getNumberOfPages() - 1);
      return saved(document);
    }
  }

  /** Takes the signature out and saves the whole file anew. */
  static byte[] removeSignature(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      document.getDocumentCatalog().setAcroForm(null);
      document.getDocumentCatalog().getCOSObject().removeItem(COSName.PERMS);
      return saved(document);
    }
  }

  static byte[] encrypt(byte[] pdf, String userPassword) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
      return saved(document);
    }
  }

  /** A file with one stream that unpacks to far more than it is, in as many layers. */
  static byte[] bomb(int bytes, int layers) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      byte[] content = new byte[bytes];
      for (int i = 1; i < layers; i++) {
        content = deflated(content);
      }
      var stream = new PDStream(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
      if (layers > 1) {
        var filters = new COSArray();
        for (int i = 0; i < layers; i++) {
          filters.add(COSName.FLATE_DECODE);
        }
        stream.getCOSObject().setItem(COSName.FILTER, filters);
      }
      document.getDocumentCatalog().getCOSObject().setItem("Bomb", stream);
      return saved(document);
    }
  }

  private static byte[] deflated(byte[] content) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(packed)) {
      deflater.write(content);
    }
    return packed.toByteArray();
  }

  private static byte[] incremental(PDDocument document) throws IOException {
    var bytes = new ByteArrayOutputStream();
    document.saveIncremental(bytes);
    return bytes.toByteArray();
  }

  private static byte[] saved(PDDocument document) throws IOException {
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  /** The codes alone. */
  static Set<Problem.Code> codes(Verification verification) {
    return verification.problems().stream()
        .map(Problem::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
