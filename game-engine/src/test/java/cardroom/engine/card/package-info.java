@NullMarked
package cardroom.engine.card;

import org.jspecify.annotations.NullMarked;
