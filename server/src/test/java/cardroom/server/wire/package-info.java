@NullMarked
package cardroom.server.wire;

import org.jspecify.annotations.NullMarked;
