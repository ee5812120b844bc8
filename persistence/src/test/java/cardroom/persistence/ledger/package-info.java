@NullMarked
package cardroom.persistence.ledger;

import org.jspecify.annotations.NullMarked;
