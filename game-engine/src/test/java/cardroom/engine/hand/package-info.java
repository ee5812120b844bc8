@NullMarked
package cardroom.engine.hand;

import org.jspecify.annotations.NullMarked;
