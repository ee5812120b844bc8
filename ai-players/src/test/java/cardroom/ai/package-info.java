@NullMarked
package cardroom.ai;

import org.jspecify.annotations.NullMarked;
