package cardroom.architecture.broken.server.cycle.egg;

import cardroom.architecture.broken.server.cycle.Chicken;
import org.jspecify.annotations.Nullable;

/** Comes from a chicken. */
public record Egg(@Nullable Chicken from) {}
