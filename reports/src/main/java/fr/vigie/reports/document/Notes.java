package fr.vigie.reports.document;

import java.util.List;

/** Notes under the text, each with the mark that the text uses for it. */
public record Notes(List<Note> notes) implements Block {
  public Notes {
    notes = List.copyOf(notes);
    Required.that(!notes.isEmpty(), "notes need at least one");
  }

  @Override
  public void accept(BlockVisitor visitor) {
    visitor.notes(this);
  }

  /** One note. */
  public record Note(String mark, Text text) {
    public Note {
      Required.words(mark, "the mark of a note");
      Required.words(text.characters(), "a note");
    }
  }
}
