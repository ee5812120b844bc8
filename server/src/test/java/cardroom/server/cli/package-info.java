@NullMarked
package cardroom.server.cli;

import org.jspecify.annotations.NullMarked;
