@NullMarked
package cardroom.server.metrics;

import org.jspecify.annotations.NullMarked;
