package fr.vigie.reports.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;

/** The structure of the document, and for each page which element owns which marked content. */
final class TagTree {
  private final COSDictionary root = new COSDictionary();
  private final List<COSArray> owners = new ArrayList<>();
  private final Tag document;

  TagTree() {
    root.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
    document = new Tag(this, root, "Document");
    root.setItem(COSName.K, document.element());
  }

  /** The element that holds all others. */
  Tag document() {
    return document;
  }

  /** Makes room for the marked content of a new page. */
  void add(PDPage page) {
    page.setStructParents(owners.size());
    owners.add(new COSArray());
  }

  int claim(PDPage page, COSDictionary element) {
    COSArray ofPage = owners.get(page.getStructParents());
    ofPage.add(element);
    return ofPage.size() - 1;
  }

  /** Writes the structure into the document, once all pages are there. */
  void finish(PDDocument pdf) {
    var numbers = new COSArray();
    for (int page = 0; page < owners.size(); page++) {
      numbers.add(COSInteger.get(page));
      numbers.add(owners.get(page));
    }
    var parents = new COSDictionary();
    parents.setItem(COSName.NUMS, numbers);
    root.setItem(COSName.getPDFName("ParentTree"), parents);
    root.setInt(COSName.getPDFName("ParentTreeNextKey"), owners.size());
    var catalog = pdf.getDocumentCatalog();
    catalog.getCOSObject().setItem(COSName.getPDFName("StructTreeRoot"), root);
    var marks = new PDMarkInfo();
    marks.setMarked(true);
    catalog.setMarkInfo(marks);
  }
}
