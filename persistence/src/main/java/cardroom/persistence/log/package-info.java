/**
 * The durable log of tables: one row per commit, everything that belongs to it in the same
 * transaction.
 */
@NullMarked
package cardroom.persistence.log;

import org.jspecify.annotations.NullMarked;
