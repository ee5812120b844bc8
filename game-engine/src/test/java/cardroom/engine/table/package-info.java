@NullMarked
package cardroom.engine.table;

import org.jspecify.annotations.NullMarked;
