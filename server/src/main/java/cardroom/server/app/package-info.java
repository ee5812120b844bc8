/** The one place where the objects of a worker are made and joined. */
@NullMarked
package cardroom.server.app;

import org.jspecify.annotations.NullMarked;
