package zhixiao.spec.mapping;

import java.util.Optional;

/**
 * A database that a source is a table of.
 *
 * @param url its JDBC address, without a password
 * @param user the account, or empty
 * @param password where the account's password is, or empty
 * @param partitions how many parts of a table are read side by side; 1 for one after the other
 */
public record Database(String url, Optional<String> user, Optional<Secret> password, int partitions) {}
