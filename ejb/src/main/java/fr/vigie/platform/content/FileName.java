package fr.vigie.platform.content;

import java.text.Normalizer;

/** Names of files as strangers give them, made harmless. */
public final class FileName {
  private static final int LONGEST = 120;

  private FileName() {}

  /**
   * The name without its path, without control, formatting and unassigned characters, without what
   * file systems refuse, cut to {@value #LONGEST} characters with its extension kept. May be empty.
   */
  public static String clean(String given) {
    String name = Normalizer.normalize(given == null ? "" : given, Normalizer.Form.NFC);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    name = name.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "").replaceAll("[<>:\"|?*;]", "_");
    name = name.replaceFirst("^[\\s.]+", "").strip();
    return name.length() <= LONGEST ? name : shortened(name);
  }

  private static String shortened(String name) {
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 || name.length() - dot > LONGEST / 2 ? "" : name.substring(dot);
    int end = LONGEST - extension.length();
    if (Character.isHighSurrogate(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end) + extension;
  }
}
