package fr.vigie.reports.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;

/** What elements of the structure say besides their type. */
final class Attributes {

  private Attributes() {}

  /**
   * That a header speaks for its column or its row.
   *
   * @param direction {@code Column} or {@code Row}
   */
  static COSDictionary scope(String direction) {
    return owned("Table", "Scope", direction);
  }

  /**
   * How a list is marked.
   *
   * @param numbering {@code Disc}, {@code Decimal} or {@code None}
   */
  static COSDictionary numbering(String numbering) {
    return owned("List", "ListNumbering", numbering);
  }

  /** Where a picture stands on a page of this height. */
  static COSDictionary place(Box box, float pageHeight) {
    var corners = new COSArray();
    corners.add(new COSFloat(box.x()));
    corners.add(new COSFloat(pageHeight - box.bottom()));
    corners.add(new COSFloat(box.right()));
    corners.add(new COSFloat(pageHeight - box.y()));
    COSDictionary attributes = owned("Layout", "Placement", "Block");
    attributes.setItem(COSName.BBOX, corners);
    return attributes;
  }

  private static COSDictionary owned(String owner, String key, String value) {
    var attributes = new COSDictionary();
    attributes.setName(COSName.O, owner);
    attributes.setName(COSName.getPDFName(key), value);
    return attributes;
  }
}
