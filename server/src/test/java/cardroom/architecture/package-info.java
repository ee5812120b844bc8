@NullMarked
package cardroom.architecture;

import org.jspecify.annotations.NullMarked;
