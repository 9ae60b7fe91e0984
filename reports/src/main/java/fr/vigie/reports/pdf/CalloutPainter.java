package fr.vigie.reports.pdf;

import fr.vigie.reports.document.Callout;
import fr.vigie.reports.document.Tone;
import java.util.List;

/** A tinted panel with a bar of its tone at the left edge. */
final class CalloutPainter {
  private static final float PAD = 11;
  private static final float INNER = PageFlow.WIDTH - 2 * PAD - 3;

  private final PageFlow flow;

  CalloutPainter(PageFlow flow) {
    this.flow = flow;
  }

  void paint(Callout callout, Tag parent) {
    Ink titleInk = Ink.BODY;
    var title = TonedWords.of(callout.title(), callout.tone(), FontFace.BOLD, titleInk, INNER);
    List<Line> text = TextLines.of(callout.text(), Ink.BODY.size(), INNER);
    float height = 2 * PAD - 3 + title.height() + Prose.height(text, Ink.BODY);
    Tag tag = parent.child("Sect");
    flow.gap(4);
    if (height > PageFlow.HEIGHT) {
      new Prose(flow).set(title.lines(), title.ink(), 0, tag.child("P"));
      new Prose(flow).set(text, Ink.BODY, 0, tag.child("P"));
      return;
    }
    flow.ensure(height);
    Canvas canvas = flow.canvas();
    var box = new Box(PageFlow.LEFT, flow.y(), PageFlow.WIDTH, height);
    canvas.artifact(() -> drawPanel(canvas, box, callout.tone()));
    float x = box.x() + PAD + 3;
    title.draw(canvas, x, box.y() + PAD - 2, tag.child("P"));
    float below = box.y() + PAD - 2 + title.height();
    Prose.at(canvas, text, Ink.BODY, x, below, tag.child("P"));
    flow.advance(height + 12);
  }

  private static void drawPanel(Canvas canvas, Box box, Tone tone) {
    canvas.roundedFill(box, 4, Palette.ground(tone));
    canvas.fill(
        new Box(box.x(), box.y(), 3, box.height()),
        tone == Tone.NEUTRAL ? Palette.MARINE : Palette.text(tone));
  }
}
