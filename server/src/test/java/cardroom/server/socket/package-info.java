@NullMarked
package cardroom.server.socket;

import org.jspecify.annotations.NullMarked;
