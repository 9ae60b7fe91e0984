package fr.vigie.reports.pdf;

import fr.vigie.reports.document.Tone;
import java.awt.Color;

/** The colours of the portal on paper; text stands at 5.9:1 or better on its ground. */
final class Palette {
  static final Color INK = new Color(0x17212B);
  static final Color MUTED = new Color(0x51606E);
  static final Color GROUND = new Color(0xF4F6F8);
  static final Color SHADE = new Color(0xDDE2E7);
  static final Color RULE = new Color(0xD5DBE1);
  static final Color LINE = new Color(0x7B8894);
  static final Color MARINE = new Color(0x0B3C5D);
  static final Color ALERT = new Color(0xC0332B);
  static final Color WHITE = Color.WHITE;

  private Palette() {}

  /** The colour of words and marks of this tone. */
  static Color text(Tone tone) {
    return switch (tone) {
      case NEUTRAL -> INK;
      case KEPT -> new Color(0x14663B);
      case SOON -> new Color(0x7A4B00);
      case BROKEN -> new Color(0xA3201A);
      case WAITING -> new Color(0x3D4B8F);
    };
  }

  /** The tint behind words of this tone. */
  static Color ground(Tone tone) {
    return switch (tone) {
      case NEUTRAL -> GROUND;
      case KEPT -> new Color(0xE3F4EA);
      case SOON -> new Color(0xFFF1D6);
      case BROKEN -> new Color(0xFDE7E5);
      case WAITING -> new Color(0xE9ECFA);
    };
  }
}
