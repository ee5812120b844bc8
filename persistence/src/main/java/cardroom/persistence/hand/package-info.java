/** Finished hands and who played them. */
@NullMarked
package cardroom.persistence.hand;

import org.jspecify.annotations.NullMarked;
