package fr.vigie.rights;

import fr.vigie.rights.rules.HealthDocument;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A document of a health record that is asked for. */
@Embeddable
public class AskedDocument {
  @Column(name = "document_key")
  private String key;

  @Column(name = "constituted_on")
  private LocalDate constitutedOn;

  protected AskedDocument() {}

  AskedDocument(HealthDocument document) {
    this.key = document.key();
    this.constitutedOn = document.constituted();
  }

  HealthDocument asDocument() {
    return new HealthDocument(key, constitutedOn);
  }
}
