@NullMarked
package cardroom.persistence.log;

import org.jspecify.annotations.NullMarked;
