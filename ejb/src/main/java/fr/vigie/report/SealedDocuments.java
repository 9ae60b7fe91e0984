package fr.vigie.report;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.reports.document.Document;
import fr.vigie.reports.pdf.PdfRenderer;
import fr.vigie.reports.seal.SealingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Makes signed files of documents, sealed with what this instance seals with. */
@ApplicationScoped
public class SealedDocuments {
  private static final System.Logger LOG = System.getLogger(SealedDocuments.class.getName());

  @Inject Seal seal;
  private final PdfRenderer renderer = new PdfRenderer();

  /**
   * The signed file of a document.
   *
   * @param at when it is sealed
   * @throws RefusedException NOT_SEALED if the timestamp authority does not answer
   */
  public byte[] make(Document document, Instant at) {
    try {
      return seal.seal(renderer.render(document), at);
    } catch (SealingException unanswered) {
      LOG.log(System.Logger.Level.WARNING, "A document could not be sealed", unanswered);
      throw new RefusedException(Refusal.NOT_SEALED);
    }
  }

  /** The same file without a seal, to be looked at. */
  public byte[] draft(Document document) {
    return renderer.render(document);
  }
}
