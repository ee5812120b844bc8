/** Code that breaks the walls on purpose. */
@NullMarked
package cardroom.architecture.broken.ai;

import org.jspecify.annotations.NullMarked;
