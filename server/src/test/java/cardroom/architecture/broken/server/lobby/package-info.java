/** Code that breaks the walls on purpose. */
@NullMarked
package cardroom.architecture.broken.server.lobby;

import org.jspecify.annotations.NullMarked;
