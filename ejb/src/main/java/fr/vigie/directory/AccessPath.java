package fr.vigie.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;

/** One way by which users reach a service: webmail, SMTP client, web services, mobile. */
@Entity
@Table(name = "access_path")
public class AccessPath {
  @Id private UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "service_id")
  private Service service;

  @Column(name = "rank")
  private int rank;

  private String code;

  @ElementCollection
  @BatchFetch(BatchFetchType.IN)
  @CollectionTable(name = "path_alias", joinColumns = @JoinColumn(name = "path_id"))
  @Column(name = "alias")
  private Set<String> aliases = new LinkedHashSet<>();

  protected AccessPath() {}

  AccessPath(Service service, int rank, String code, Set<String> aliases) {
    this.id = UUID.randomUUID();
    this.service = service;
    this.rank = rank;
    this.code = code;
    this.aliases.addAll(aliases);
  }

  Service service() {
    return service;
  }

  int rank() {
    return rank;
  }

  UUID id() {
    return id;
  }

  String code() {
    return code;
  }

  Set<String> aliases() {
    return Set.copyOf(aliases);
  }
}
