package fr.vigie.reports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** A file as a screen reader follows it: elements in order, each with its own text. */
public final class Structure {

  /** One element: its type, its own text (not that of its children), its alternative or null. */
  public record Element(String type, String text, String alternative, COSDictionary source) {}

  private final Map<COSDictionary, Map<Integer, String>> contents = new HashMap<>();
  private final List<Element> elements = new ArrayList<>();

  private Structure() {}

  public static List<Element> of(byte[] pdf) throws IOException {
    var structure = new Structure();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        structure.read(page);
      }
      structure.walk(document.getDocumentCatalog().getStructureTreeRoot(), null);
    }
    return structure.elements;
  }

  /** The texts of the elements of one type. */
  public static List<String> texts(byte[] pdf, String type) throws IOException {
    return of(pdf).stream()
        .filter(element -> element.type().equals(type))
        .map(Element::text)
        .toList();
  }

  private void read(PDPage page) throws IOException {
    var extractor = new PDFMarkedContentExtractor();
    extractor.processPage(page);
    var ofPage = new HashMap<Integer, String>();
    for (PDMarkedContent content : extractor.getMarkedContents()) {
      if (content.getMCID() >= 0) {
        ofPage.put(content.getMCID(), characters(content));
      }
    }
    contents.put(page.getCOSObject(), ofPage);
  }

  private void walk(PDStructureNode node, COSDictionary page) {
    COSDictionary here = page;
    var text = new StringBuilder();
    if (node instanceof PDStructureElement element && element.getPage() != null) {
      here = element.getPage().getCOSObject();
    }
    int place = elements.size();
    for (Object kid : node.getKids()) {
      if (kid instanceof Integer number) {
        text.append(contents.get(here).getOrDefault(number, ""));
      } else if (kid instanceof PDMarkedContentReference reference) {
        COSDictionary other = reference.getPage().getCOSObject();
        text.append(contents.get(other).getOrDefault(reference.getMCID(), ""));
      } else if (kid instanceof PDStructureElement child) {
        walk(child, here);
      }
    }
    if (node instanceof PDStructureElement element) {
      String alternative = element.getCOSObject().getString(COSName.getPDFName("Alt"));
      elements.add(
          place,
          new Element(
              element.getStructureType(), text.toString(), alternative, element.getCOSObject()));
    }
  }

  private static String characters(PDMarkedContent content) {
    var text = new StringBuilder();
    for (Object part : content.getContents()) {
      if (part instanceof TextPosition position) {
        text.append(position.getUnicode());
      }
    }
    return text.toString();
  }
}
