/** The JSON of events, views and deltas: what `docs/protocol.md` describes. */
@NullMarked
package cardroom.server.wire;

import org.jspecify.annotations.NullMarked;
