package fr.vigie.availability;

import fr.vigie.contract.ContractView.VersionView;
import fr.vigie.sla.AvailabilityCase;
import java.util.Optional;

/**
 * A kept statement with what it was computed from.
 *
 * @param kept the figures as they were kept
 * @param facts the case: whoever computes its statement finds the kept figures
 * @param version the contract version with the readings of then; empty for a service that is only
 *     measured
 */
public record KeptMonth(KeptView kept, AvailabilityCase facts, Optional<VersionView> version) {}
