package fr.vigie.rights.rules;

/**
 * For what an heir, spouse or partner may see information on a deceased person (CSP L1110-4, V).
 */
public enum DeathPurpose {
  CAUSES_OF_DEATH,
  MEMORY_OF_DECEASED,
  OWN_RIGHTS
}
