/** Code that breaks the walls on purpose. */
@NullMarked
package cardroom.architecture.broken.persistence;

import org.jspecify.annotations.NullMarked;
