@NullMarked
package cardroom.persistence;

import org.jspecify.annotations.NullMarked;
