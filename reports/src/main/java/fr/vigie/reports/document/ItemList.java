package fr.vigie.reports.document;

import java.util.List;

/** A list of short texts, with bullets or numbers. */
public record ItemList(boolean numbered, List<Text> items) implements Block {
  public ItemList {
    items = List.copyOf(items);
    Required.that(!items.isEmpty(), "a list needs an item");
  }

  @Override
  public void accept(BlockVisitor visitor) {
    visitor.list(this);
  }
}
