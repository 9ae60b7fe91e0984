package fr.vigie.reports.pdf;

import fr.vigie.reports.document.Attachment;
import fr.vigie.reports.document.Packed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Puts attachments into the file as the data behind it: listed, typed, dated and described. */
final class Enclosures {

  private Enclosures() {}

  static void add(PDDocument pdf, List<Attachment> attachments, Instant createdAt)
      throws IOException {
    if (attachments.isEmpty()) {
      return;
    }
    var associated = new COSArray();
    // a name tree is sorted by name
    Map<String, PDComplexFileSpecification> byName = new TreeMap<>();
    for (Attachment attachment : attachments) {
      PDComplexFileSpecification file = specification(pdf, attachment, createdAt);
      associated.add(file.getCOSObject());
      byName.put(attachment.name(), file);
    }
    var tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(byName);
    var catalog = pdf.getDocumentCatalog();
    var names = new PDDocumentNameDictionary(catalog);
    names.setEmbeddedFiles(tree);
    catalog.setNames(names);
    catalog.getCOSObject().setItem(COSName.AF, associated);
  }

  private static PDComplexFileSpecification specification(
      PDDocument pdf, Attachment attachment, Instant createdAt) throws IOException {
    PDEmbeddedFile content = embedded(pdf, attachment.content());
    content.setSubtype(attachment.mimeType());
    content.setSize(Math.toIntExact(attachment.content().size()));
    Calendar date = Archivable.calendar(createdAt);
    content.setCreationDate(date);
    content.setModDate(date);
    var file = new PDComplexFileSpecification();
    file.setFile(attachment.name());
    file.setFileUnicode(attachment.name());
    file.setFileDescription(attachment.description());
    file.setEmbeddedFile(content);
    file.setEmbeddedFileUnicode(content);
    file.getCOSObject().setName("AFRelationship", "Data");
    return file;
  }

  /** An embedded file of content as it is packed, which is how a PDF packs it too. */
  private static PDEmbeddedFile embedded(PDDocument pdf, Packed content) throws IOException {
    var embedded = new PDEmbeddedFile(pdf);
    embedded.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
    try (InputStream packed = content.openPacked();
        OutputStream raw = embedded.getCOSObject().createRawOutputStream()) {
      packed.transferTo(raw);
    }
    return embedded;
  }
}
