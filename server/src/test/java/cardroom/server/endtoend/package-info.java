/** Whole servers with real sockets, played by scripted clients. */
@NullMarked
package cardroom.server.endtoend;

import org.jspecify.annotations.NullMarked;
