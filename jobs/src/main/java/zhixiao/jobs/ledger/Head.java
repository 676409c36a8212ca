package zhixiao.jobs.ledger;

/**
 * Where a ledger stands.
 *
 * @param name the identity of the ledger
 * @param entry number of the last entry
 * @param hash its hash
 */
public record Head(String name, long entry, String hash) {}
