@NullMarked
package cardroom.server.gateway;

import org.jspecify.annotations.NullMarked;
