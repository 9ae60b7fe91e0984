package fr.vigie.contract;

/**
 * How a contract is read, or the hours of a calendar, changed: whatever keeps instants that rest on
 * them computes them again in the same transaction.
 *
 * @param what chain of the journal that says so: {@code contract:1901913}, {@code calendar:ALWAYS}
 */
public record TermsChanged(String what) {}
