/** What clients may ask for: events decoded, checked and handed to tables. */
@NullMarked
package cardroom.server.gateway;

import org.jspecify.annotations.NullMarked;
