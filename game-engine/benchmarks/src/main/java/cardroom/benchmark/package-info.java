/** JMH benchmarks of the game engine, and what runs them and reports their figures. */
@NullMarked
package cardroom.benchmark;

import org.jspecify.annotations.NullMarked;
