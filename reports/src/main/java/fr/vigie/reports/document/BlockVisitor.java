package fr.vigie.reports.document;

/** Something to do for each kind of block. */
public interface BlockVisitor {
  void heading(Heading heading);

  void paragraph(Paragraph paragraph);

  void callout(Callout callout);

  void keyFigures(KeyFigures figures);

  void table(Table table);

  void limitBars(LimitBars bars);

  void dayStrips(DayStrips strips);

  void chart(Chart chart);

  void list(ItemList list);

  void notes(Notes notes);
}
