package fr.vigie.reports.pdf;

import fr.vigie.reports.document.ItemList;
import fr.vigie.reports.document.Notes;
import fr.vigie.reports.document.Text;
import java.util.List;

/** Lists and notes: a mark in the margin, the text beside it. */
final class ListPainter {
  private static final float INDENT = 18;
  private static final String BULLET = "•";

  private final PageFlow flow;

  /** How many notes the document has had, so that each has its own identifier. */
  private int notesSoFar;

  ListPainter(PageFlow flow) {
    this.flow = flow;
  }

  void paint(ItemList list, Tag parent) {
    String numbering = list.numbered() ? "Decimal" : "Disc";
    Tag tag = parent.child("L").attributes(Attributes.numbering(numbering));
    for (int i = 0; i < list.items().size(); i++) {
      Tag item = tag.child("LI");
      String mark = list.numbered() ? (i + 1) + "." : BULLET;
      paint(mark, list.items().get(i), Ink.BODY, item.child("Lbl"), item.child("LBody"));
      flow.advance(2.5f);
    }
    flow.advance(6);
  }

  void paint(Notes notes, Tag parent) {
    flow.ensure(3 * Ink.MUTED.leading());
    flow.gap(4);
    Canvas canvas = flow.canvas();
    float y = flow.y();
    canvas.artifact(() -> canvas.rule(PageFlow.LEFT, y, PageFlow.LEFT + 90, y, Palette.LINE, 0.6f));
    flow.advance(5);
    for (Notes.Note note : notes.notes()) {
      notesSoFar++;
      Tag tag = parent.child("Note").identifier("note-" + notesSoFar);
      paint(note.mark(), note.text(), Ink.MUTED, tag.child("Lbl"), tag.child("P"));
    }
    flow.advance(8);
  }

  private void paint(String mark, Text text, Ink ink, Tag label, Tag body) {
    List<Line> lines = TextLines.of(text, ink.size(), PageFlow.WIDTH - INDENT);
    flow.ensure(Math.min(2, lines.size()) * ink.leading());
    List<Line> marks = TextLines.of(mark, FontFace.REGULAR, ink.size(), INDENT);
    Prose.at(flow.canvas(), marks, ink.in(Palette.MUTED), PageFlow.LEFT, flow.y(), label);
    new Prose(flow).set(lines, ink, INDENT, body);
  }
}
