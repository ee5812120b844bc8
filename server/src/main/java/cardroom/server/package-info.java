@NullMarked
package cardroom.server;

import org.jspecify.annotations.NullMarked;
