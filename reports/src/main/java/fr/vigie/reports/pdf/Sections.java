package fr.vigie.reports.pdf;

import fr.vigie.reports.document.Heading;
import java.util.ArrayDeque;
import java.util.Deque;

/** The section that the next block belongs to: headings open sections and close their equals. */
final class Sections {
  private final Deque<Open> open = new ArrayDeque<>();

  Sections(Tag document) {
    open.push(new Open(1, document));
  }

  Tag current() {
    return open.peek().tag();
  }

  /** Opens the section of a heading, and returns the element of the heading itself. */
  Tag open(Heading heading) {
    while (open.peek().level() >= heading.level()) {
      open.pop();
    }
    Tag section = current().child("Sect");
    heading.language().ifPresent(section::language);
    open.push(new Open(heading.level(), section));
    return section.child("H" + heading.level());
  }

  private record Open(int level, Tag tag) {}
}
