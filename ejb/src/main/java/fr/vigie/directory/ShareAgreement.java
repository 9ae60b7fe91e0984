package fr.vigie.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;

/**
 * What the parties agreed on the share of users who reach the service by one path only, from a day
 * on, until the next agreement.
 */
@Entity
@Table(name = "share_agreement")
public class ShareAgreement {
  @Id private UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "service_id")
  private Service service;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_until")
  private LocalDate validUntil;

  private String source;

  @ElementCollection
  @BatchFetch(BatchFetchType.IN)
  @CollectionTable(name = "path_share", joinColumns = @JoinColumn(name = "agreement_id"))
  @MapKeyColumn(name = "path_code")
  @Column(name = "parts_per_million")
  private Map<String, Integer> partsPerMillion = new TreeMap<>();

  protected ShareAgreement() {}

  ShareAgreement(
      Service service, LocalDate validFrom, String source, Map<String, Integer> partsPerMillion) {
    this.id = UUID.randomUUID();
    this.service = service;
    this.validFrom = validFrom;
    this.source = source;
    this.partsPerMillion.putAll(partsPerMillion);
  }

  UUID id() {
    return id;
  }

  Service service() {
    return service;
  }

  void endOn(LocalDate firstDayWithout) {
    validUntil = firstDayWithout;
  }

  ServiceView.Shares asView() {
    return new ServiceView.Shares(validFrom, validUntil, source, Map.copyOf(partsPerMillion));
  }

  LocalDate validFrom() {
    return validFrom;
  }
}
