package fr.vigie.reports.pdf;

import fr.vigie.reports.document.Attachment;
import fr.vigie.reports.document.Document;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** The identifier of a file, taken from what it says, so that the same report is the same file. */
final class Fingerprint {

  private Fingerprint() {}

  static long of(PDDocument pdf, Document document) throws IOException {
    MessageDigest digest = sha256();
    digest.update(document.toString().getBytes(StandardCharsets.UTF_8));
    for (Attachment attachment : document.attachments()) {
      try (InputStream content = attachment.content().open()) {
        content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      }
    }
    for (PDPage page : pdf.getPages()) {
      try (InputStream content = page.getContents()) {
        digest.update(content.readAllBytes());
      }
    }
    return ByteBuffer.wrap(digest.digest()).getLong();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
