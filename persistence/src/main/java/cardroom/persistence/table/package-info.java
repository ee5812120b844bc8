/** Tables as they are listed, created and owned. */
@NullMarked
package cardroom.persistence.table;

import org.jspecify.annotations.NullMarked;
