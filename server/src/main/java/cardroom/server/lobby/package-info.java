/** The tables that people can find. */
@NullMarked
package cardroom.server.lobby;

import org.jspecify.annotations.NullMarked;
