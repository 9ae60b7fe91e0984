package fr.vigie.reports.document;

/** One thing under another on the page. */
public sealed interface Block
    permits Heading,
        Paragraph,
        Callout,
        KeyFigures,
        Table,
        LimitBars,
        DayStrips,
        Chart,
        ItemList,
        Notes {

  /** Hands this block to the method of its kind. */
  void accept(BlockVisitor visitor);
}
