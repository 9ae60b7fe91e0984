package fr.vigie.rights;

import java.util.List;

/**
 * The files of a request.
 *
 * @param patientDataAllowed whether documents with patient data may be attached: only on certified
 *     hosting (CSP L1111-8)
 */
public record PiecesView(boolean patientDataAllowed, List<PieceView> pieces) {
  public PiecesView {
    pieces = List.copyOf(pieces);
  }
}
