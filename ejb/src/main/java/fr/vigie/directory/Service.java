package fr.vigie.directory;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;

/**
 * A service that an operator runs for a client under a contract. Users reach it by access paths,
 * which can fail one by one; how many users depend on each is agreed between the parties.
 */
@Entity
@Table(name = "service")
public class Service {
  @Id private UUID id;
  private String code;
  private String name;

  @ManyToOne(optional = false)
  @JoinColumn(name = "operator_id")
  private Organisation operator;

  @ManyToOne(optional = false)
  @JoinColumn(name = "client_id")
  private Organisation client;

  @Column(name = "contract_number")
  private String contractNumber;

  @Enumerated(EnumType.STRING)
  @Column(name = "observed_by")
  private ObservedBy observedBy;

  @Column(name = "valid_for_s")
  private Duration validFor;

  @Convert(converter = ZoneConverter.class)
  private ZoneId zone;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private int version;

  @OneToMany(mappedBy = "service", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("rank")
  @BatchFetch(BatchFetchType.IN)
  private List<AccessPath> paths = new ArrayList<>();

  @OneToMany(mappedBy = "service", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("validFrom")
  @BatchFetch(BatchFetchType.IN)
  private List<ShareAgreement> shares = new ArrayList<>();

  protected Service() {}

  Service(
      String code,
      String name,
      Organisation operator,
      Organisation client,
      String contractNumber,
      ZoneId zone,
      Instant createdAt) {
    this.id = UUID.randomUUID();
    this.code = code;
    this.name = name;
    this.operator = operator;
    this.client = client;
    this.contractNumber = contractNumber;
    this.zone = zone;
    this.createdAt = createdAt;
  }

  /** From now on it is observed so, and what was observed ever holds so long. */
  void observe(ObservedBy by, Duration holding) {
    observedBy = by;
    validFor = holding;
  }

  void addPath(String pathCode, Set<String> aliases) {
    paths.add(new AccessPath(this, paths.size(), pathCode, aliases));
  }

  /** From this day on, these shares; an earlier agreement ends on it. */
  void agreeShares(LocalDate from, String source, Map<String, Integer> partsPerMillion) {
    if (!shares.isEmpty()) {
      shares.get(shares.size() - 1).endOn(from);
    }
    shares.add(new ShareAgreement(this, from, source, partsPerMillion));
  }

  ServiceView asView() {
    return new ServiceView(
        id,
        code,
        name,
        new ServiceView.Party(operator.id(), operator.code(), operator.name()),
        new ServiceView.Party(client.id(), client.code(), client.name()),
        contractNumber,
        observedBy,
        validFor,
        zone,
        createdAt,
        paths.stream()
            .map(path -> new ServiceView.Path(path.id(), path.code(), path.aliases()))
            .toList(),
        shares.stream().map(ShareAgreement::asView).toList(),
        version);
  }

  String code() {
    return code;
  }

  Set<String> pathCodes() {
    return paths.stream().map(AccessPath::code).collect(Collectors.toUnmodifiableSet());
  }

  /** The first day of the newest agreement on shares. */
  LocalDate sharesAgreedFrom() {
    return shares.get(shares.size() - 1).validFrom();
  }

  UUID id() {
    return id;
  }

  int version() {
    return version;
  }

  Organisation operator() {
    return operator;
  }

  Organisation client() {
    return client;
  }
}
