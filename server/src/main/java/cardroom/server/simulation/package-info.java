@NullMarked
package cardroom.server.simulation;

import org.jspecify.annotations.NullMarked;
