package fr.vigie.reports.seal;

import java.time.Instant;

/** Puts a seal on a report. */
public interface Sealer {

  /**
   * The sealed report: the given file, followed by its signature.
   *
   * @param pdf a file without signatures
   * @param at when it is sealed, as the sealer says; the timestamp says it independently
   * @throws SealingException if the key, the file or the timestamp authority refuses
   */
  byte[] seal(byte[] pdf, Instant at);

  /** The certificate that a reader will see. */
  SealCertificate certificate();
}
