@NullMarked
package cardroom.ai.equity;

import org.jspecify.annotations.NullMarked;
