@NullMarked
package cardroom.persistence.hand;

import org.jspecify.annotations.NullMarked;
