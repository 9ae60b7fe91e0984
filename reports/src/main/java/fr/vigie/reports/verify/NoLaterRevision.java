package fr.vigie.reports.verify;

import eu.europa.esig.dss.pdf.AnnotationBox;
import eu.europa.esig.dss.pdf.PdfAnnotation;
import eu.europa.esig.dss.pdf.PdfDocumentReader;
import eu.europa.esig.dss.pdf.modifications.PdfDifferencesFinder;
import eu.europa.esig.dss.pdf.modifications.PdfModification;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModifications;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModificationsFinder;
import java.util.List;

/**
 * Compares nothing: the library is only given files that end with their signature, so that there is
 * no later state to compare with. Its own comparison draws every page before and after the
 * signature, which is slow, and a file made for it would keep the server busy for hours.
 */
final class NoLaterRevision implements PdfDifferencesFinder, PdfObjectModificationsFinder {

  @Override
  public List<PdfModification> getAnnotationOverlaps(PdfDocumentReader reader) {
    return List.of();
  }

  @Override
  public boolean isAnnotationBoxOverlapping(AnnotationBox box, List<PdfAnnotation> annotations) {
    return false;
  }

  @Override
  public List<PdfModification> getPagesDifferences(
      PdfDocumentReader signed, PdfDocumentReader last) {
    return List.of();
  }

  @Override
  public List<PdfModification> getVisualDifferences(
      PdfDocumentReader signed, PdfDocumentReader last) {
    return List.of();
  }

  @Override
  public PdfObjectModifications find(PdfDocumentReader signed, PdfDocumentReader last) {
    return new PdfObjectModifications();
  }
}
