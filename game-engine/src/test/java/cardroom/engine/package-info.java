@NullMarked
package cardroom.engine;

import org.jspecify.annotations.NullMarked;
