@NullMarked
package cardroom.server.http;

import org.jspecify.annotations.NullMarked;
