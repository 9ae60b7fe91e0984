package fr.vigie.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** A word of a ticket's title, without accents and in small letters. */
@Entity
@Table(name = "incident_word")
@IdClass(TicketWord.Key.class)
public class TicketWord {
  private static final int MOST = 20;
  private static final int LONGEST = 40;

  @Id private String word;

  @Id
  @Column(name = "incident_id")
  private UUID incidentId;

  private boolean live;

  protected TicketWord() {}

  TicketWord(String word, UUID incidentId) {
    this.word = word;
    this.incidentId = incidentId;
    this.live = true;
  }

  /** The words of a text that count, each once: of two letters or more. */
  static List<String> of(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return Stream.of(plain.split("[^a-z0-9]+"))
        .filter(word -> word.length() > 1)
        .map(word -> word.substring(0, Math.min(LONGEST, word.length())))
        .distinct()
        .limit(MOST)
        .toList();
  }

  String word() {
    return word;
  }

  UUID incidentId() {
    return incidentId;
  }

  boolean isLive() {
    return live;
  }

  /** Word and ticket. */
  public static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private String word;
    private UUID incidentId;

    /** Filled in by the provider. */
    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && Objects.equals(word, that.word)
          && Objects.equals(incidentId, that.incidentId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(word, incidentId);
    }
  }
}
