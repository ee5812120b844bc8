@NullMarked
package cardroom.engine.view;

import org.jspecify.annotations.NullMarked;
