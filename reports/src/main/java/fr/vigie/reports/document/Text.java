package fr.vigie.reports.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A text in runs, each plain or strong. A line feed in a run is a forced line break; white space at
 * the end of a line is dropped, and a no-break space never breaks.
 */
public record Text(List<Run> runs) {

  public Text {
    runs = List.copyOf(runs);
  }

  public static Text of(String plain) {
    return new Text(List.of(new Run(plain, false)));
  }

  /** This text followed by a plain run. */
  public Text plain(String more) {
    return with(new Run(more, false));
  }

  /** This text followed by a strong run. */
  public Text strong(String more) {
    return with(new Run(more, true));
  }

  /** The characters alone. */
  public String characters() {
    return runs.stream().map(Run::characters).collect(Collectors.joining());
  }

  private Text with(Run run) {
    var all = new ArrayList<>(runs);
    all.add(run);
    return new Text(all);
  }

  /** A stretch of text in one weight. */
  public record Run(String characters, boolean strong) {
    public Run {
      Objects.requireNonNull(characters, "characters");
    }
  }
}
