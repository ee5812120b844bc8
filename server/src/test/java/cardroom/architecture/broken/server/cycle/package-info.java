/** Code that breaks the walls on purpose. */
@NullMarked
package cardroom.architecture.broken.server.cycle;

import org.jspecify.annotations.NullMarked;
