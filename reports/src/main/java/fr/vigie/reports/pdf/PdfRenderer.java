package fr.vigie.reports.pdf;

import fr.vigie.reports.document.Block;
import fr.vigie.reports.document.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Lays a document out as an accessible, archivable PDF, not yet signed. The same document gives the
 * same bytes on the same Java platform. Holds no state: one instance serves all threads.
 */
public final class PdfRenderer {

  /** The PDF of a document. */
  public byte[] render(Document document) {
    try (var pdf = new PDDocument()) {
      pdf.setVersion(1.7f);
      Archivable.mark(pdf, document);
      var tags = new TagTree();
      var flow = new PageFlow(pdf, new Pen(pdf), tags);
      var bookmarks = new Bookmarks();
      paint(pdf, document, flow, tags, bookmarks);
      new PageFrame(document).drawOn(flow.pages());
      flow.pages().forEach(Canvas::close);
      tags.finish(pdf);
      bookmarks.finish(pdf);
      Enclosures.add(pdf, document.attachments(), document.createdAt());
      pdf.setDocumentId(Fingerprint.of(pdf, document));
      var bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      // everything is in memory
      throw new UncheckedIOException(e);
    }
  }

  private static void paint(
      PDDocument pdf, Document document, PageFlow flow, TagTree tags, Bookmarks bookmarks) {
    bookmarks.add(1, document.title(), flow.canvas().page(), flow.y());
    new TitlePainter(flow).paint(document, tags.document());
    var sections = new Sections(tags.document());
    var painter = new BlockPainter(pdf, flow, sections, bookmarks, document.language());
    for (Block block : document.blocks()) {
      block.accept(painter);
    }
    flow.release();
  }
}
