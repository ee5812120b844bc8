@NullMarked
package cardroom.engine.equity;

import org.jspecify.annotations.NullMarked;
