package fr.vigie.web.view;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.rights.RegisterQuery;
import java.util.Locale;
import java.util.stream.Stream;

/** As what a register is taken away. */
public enum RegisterFormat {
  CSV("text/csv;charset=UTF-8"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** A sealed report. */
  PDF("application/pdf");

  private final String mediaType;

  RegisterFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /**
   * The format of a name in small letters.
   *
   * @throws RefusedException INVALID_INPUT for another name, or none
   */
  public static RegisterFormat named(String name) {
    return Stream.of(values())
        .filter(format -> format.ending().equals(name))
        .findFirst()
        .orElseThrow(() -> new RefusedException(Refusal.INVALID_INPUT, "format"));
  }

  public String mediaType() {
    return mediaType;
  }

  /** A file name without anything personal. */
  public String fileName(RegisterQuery asked) {
    return "vigie-register-%s-%s.%s".formatted(asked.from(), asked.to(), ending());
  }

  private String ending() {
    return name().toLowerCase(Locale.ROOT);
  }
}
