package fr.vigie.web.view;

/**
 * Something that can be done to a request, or not now.
 *
 * @param key name of the deed
 * @param words what it is
 * @param why why it is not lawful now; empty if it is
 * @param until the last day on which it is, in words; empty if nothing ends it
 */
public record DeedLine(String key, String words, String why, String until) {
  public boolean isLawful() {
    return why.isEmpty();
  }
}
