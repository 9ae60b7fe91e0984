package fr.vigie.rights;

/** How something came in or went out. */
public enum Channel {
  /** The portal's public page. */
  PUBLIC_FORM,
  LETTER,
  MAIL,
  PHONE,
  /** Handed over at a counter; a dated, signed receipt is given. */
  COUNTER,
  /** Another program. */
  API
}
