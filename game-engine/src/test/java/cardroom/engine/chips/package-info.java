@NullMarked
package cardroom.engine.chips;

import org.jspecify.annotations.NullMarked;
