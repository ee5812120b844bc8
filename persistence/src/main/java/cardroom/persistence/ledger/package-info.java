/** Double-entry chips: every movement has two sides and a reason, and all entries sum to zero. */
@NullMarked
package cardroom.persistence.ledger;

import org.jspecify.annotations.NullMarked;
