package fr.vigie.reports.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The headings as the outline that a reader shows beside the pages. */
final class Bookmarks {
  private static final float ABOVE = 12;

  private final PDDocumentOutline outline = new PDDocumentOutline();
  private final Deque<Open> open = new ArrayDeque<>();

  Bookmarks() {
    open.push(new Open(0, outline));
  }

  void add(int level, String title, PDPage page, float y) {
    while (open.peek().level() >= level) {
      open.pop();
    }
    var destination = new PDPageXYZDestination();
    destination.setPage(page);
    destination.setLeft(0);
    destination.setTop((int) (Canvas.HEIGHT - y + ABOVE));
    var item = new PDOutlineItem();
    item.setTitle(title);
    item.setDestination(destination);
    open.peek().node().addLast(item);
    open.push(new Open(level, item));
  }

  void finish(PDDocument pdf) {
    outline.children().forEach(PDOutlineItem::openNode);
    var catalog = pdf.getDocumentCatalog();
    catalog.setDocumentOutline(outline);
    catalog.setPageMode(PageMode.USE_OUTLINES);
  }

  private record Open(int level, PDOutlineNode node) {}
}
