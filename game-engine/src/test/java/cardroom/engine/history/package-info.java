@NullMarked
package cardroom.engine.history;

import org.jspecify.annotations.NullMarked;
