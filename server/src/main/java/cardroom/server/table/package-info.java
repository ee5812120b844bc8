/** Tables at run time: one lock each, durable before acknowledged, one public delta for all. */
@NullMarked
package cardroom.server.table;

import org.jspecify.annotations.NullMarked;
