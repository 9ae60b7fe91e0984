package fr.vigie.reports.pdf;

import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;

/** One element of the structure that a screen reader follows. */
final class Tag {
  private final TagTree tree;
  private final COSDictionary element = new COSDictionary();
  private final COSArray kids = new COSArray();

  Tag(TagTree tree, COSDictionary parent, String type) {
    this.tree = tree;
    element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
    element.setName(COSName.S, type);
    element.setItem(COSName.P, parent);
    kids.setDirect(true);
    element.setItem(COSName.K, kids);
  }

  /** A new element after those that this one has. */
  Tag child(String type) {
    var child = new Tag(tree, element, type);
    kids.add(child.element);
    return child;
  }

  String type() {
    return element.getNameAsString(COSName.S);
  }

  COSDictionary element() {
    return element;
  }

  /** The words that replace a picture. */
  Tag alternative(String words) {
    element.setItem(COSName.getPDFName("Alt"), new COSString(words));
    return this;
  }

  /** The language of this element and of those in it, where it is not that of the document. */
  Tag language(Locale language) {
    element.setItem(COSName.LANG, new COSString(language.toLanguageTag()));
    return this;
  }

  Tag identifier(String id) {
    element.setItem(COSName.ID, new COSString(id));
    return this;
  }

  /** Sets the attributes; the same object may serve many elements. */
  Tag attributes(COSDictionary attributes) {
    element.setItem(COSName.A, attributes);
    return this;
  }

  /** Claims the next marked content of a page for this element, and returns its number there. */
  int claim(PDPage page) {
    int number = tree.claim(page, element);
    if (!element.containsKey(COSName.PG)) {
      element.setItem(COSName.PG, page);
    }
    if (element.getCOSDictionary(COSName.PG) == page.getCOSObject()) {
      kids.add(COSInteger.get(number));
    } else {
      kids.add(reference(page, number));
    }
    return number;
  }

  private static COSDictionary reference(PDPage page, int number) {
    var reference = new COSDictionary();
    reference.setDirect(true);
    reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
    reference.setItem(COSName.PG, page);
    reference.setInt(COSName.MCID, number);
    return reference;
  }
}
