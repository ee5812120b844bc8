@NullMarked
package cardroom.engine.evaluation;

import org.jspecify.annotations.NullMarked;
