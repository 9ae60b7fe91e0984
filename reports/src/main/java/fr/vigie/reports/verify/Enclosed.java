package fr.vigie.reports.verify;

import fr.vigie.reports.document.Attachment;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Reads the attachments of a file, and no more than a limit of bytes in all. */
final class Enclosed {
  private static final int MOST = 1_000;

  private final Set<COSDictionary> seen = new HashSet<>();
  private final List<Attachment> attachments = new ArrayList<>();
  private long budget;

  private Enclosed(long budget) {
    this.budget = budget;
  }

  /**
   * The attachments by the file's tree of names.
   *
   * @throws IOException if one is damaged, packed in a way that no report uses, or too large
   */
  static List<Attachment> in(PDDocument pdf, long limit) throws IOException {
    var enclosed = new Enclosed(limit);
    COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
    COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
    if (names != null) {
      enclosed.readNode(names.getCOSDictionary(COSName.EMBEDDED_FILES), 0);
    }
    return enclosed.attachments;
  }

  private void readNode(COSDictionary node, int depth) throws IOException {
    if (node == null) {
      return;
    }
    if (depth > 16 || !seen.add(node)) {
      throw new IOException("the tree of attachments has no end");
    }
    COSArray names = node.getCOSArray(COSName.NAMES);
    for (int i = 1; names != null && i < names.size(); i += 2) {
      if (names.getObject(i) instanceof COSDictionary file) {
        attachments.add(read(file));
      }
    }
    COSArray kids = node.getCOSArray(COSName.KIDS);
    for (int i = 0; kids != null && i < kids.size(); i++) {
      if (kids.getObject(i) instanceof COSDictionary kid) {
        readNode(kid, depth + 1);
      }
    }
  }

  private Attachment read(COSDictionary file) throws IOException {
    COSDictionary contents = file.getCOSDictionary(COSName.EF);
    if (attachments.size() >= MOST || contents == null) {
      throw new IOException("too many attachments, or one without content");
    }
    COSStream content = contents.getCOSStream(COSName.UF);
    if (content == null) {
      content = contents.getCOSStream(COSName.F);
    }
    String name = file.getString(COSName.UF, file.getString(COSName.F));
    if (content == null || name == null) {
      throw new IOException("an attachment without content or name");
    }
    String type = content.getNameAsString(COSName.SUBTYPE, "application/octet-stream");
    try {
      return new Attachment(name, type, file.getString(COSName.DESC, ""), bytes(content));
    } catch (IllegalArgumentException e) {
      throw new IOException("an attachment that is none", e);
    }
  }

  private byte[] bytes(COSStream content) throws IOException {
    try (InputStream raw = content.createRawInputStream();
        InputStream unpacked = unpacked(content, raw)) {
      byte[] bytes = unpacked.readNBytes((int) Math.min(budget + 1, Integer.MAX_VALUE - 16));
      budget -= bytes.length;
      if (budget < 0) {
        throw new IOException("attachments that expand too far");
      }
      return bytes;
    }
  }

  private static InputStream unpacked(COSStream content, InputStream raw) throws IOException {
    COSBase filter = content.getDictionaryObject(COSName.FILTER);
    if (filter instanceof COSArray array && array.size() == 1) {
      filter = array.getObject(0);
    }
    if (filter == null) {
      return raw;
    }
    if (COSName.FLATE_DECODE.equals(filter) && !content.containsKey(COSName.DECODE_PARMS)) {
      return new InflaterInputStream(raw);
    }
    throw new IOException("an attachment packed in an unusual way");
  }
}
