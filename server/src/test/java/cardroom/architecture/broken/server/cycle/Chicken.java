package cardroom.architecture.broken.server.cycle;

import cardroom.architecture.broken.server.cycle.egg.Egg;
import org.jspecify.annotations.Nullable;

/** Comes from an egg. */
public record Chicken(@Nullable Egg from) {}
