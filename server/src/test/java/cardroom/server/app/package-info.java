@NullMarked
package cardroom.server.app;

import org.jspecify.annotations.NullMarked;
