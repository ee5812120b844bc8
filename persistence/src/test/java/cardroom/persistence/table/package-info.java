@NullMarked
package cardroom.persistence.table;

import org.jspecify.annotations.NullMarked;
