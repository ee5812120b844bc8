@NullMarked
package cardroom.server.history;

import org.jspecify.annotations.NullMarked;
