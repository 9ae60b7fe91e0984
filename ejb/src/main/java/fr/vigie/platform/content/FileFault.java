package fr.vigie.platform.content;

/** Why a file is not taken. */
public enum FileFault {
  /** Its name says that it is of a type that is not taken, or of none. */
  TYPE_NOT_TAKEN,
  /** Its content is not what its name says. */
  NAME_SAYS_OTHERWISE,
  EMPTY,
  /** A text that is not UTF-8, or has control characters. */
  NOT_TEXT,
  /** An office file that cannot be unpacked. */
  DAMAGED,
  /** An office file that unpacks to much more than itself. */
  EXPANDS_TOO_FAR,
  TOO_MANY_ENTRIES,
  /** An office file with programs in it. */
  MACROS,
  /** An office file with an archive in it. */
  ARCHIVE_INSIDE
}
