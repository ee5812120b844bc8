/** Code that breaks the walls on purpose. */
@NullMarked
package cardroom.architecture.broken.engine.simulation;

import org.jspecify.annotations.NullMarked;
