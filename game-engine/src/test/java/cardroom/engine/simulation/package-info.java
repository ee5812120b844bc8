@NullMarked
package cardroom.engine.simulation;

import org.jspecify.annotations.NullMarked;
