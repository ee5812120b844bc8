/** The last lines said at each table. */
@NullMarked
package cardroom.persistence.chat;

import org.jspecify.annotations.NullMarked;
