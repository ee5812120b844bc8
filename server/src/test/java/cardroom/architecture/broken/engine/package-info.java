/** Code that breaks the walls on purpose. */
@NullMarked
package cardroom.architecture.broken.engine;

import org.jspecify.annotations.NullMarked;
