package cardroom.architecture.broken.engine.simulation;

/** A deck that whoever knows its seed knows too. */
public record KnownDeck(long seed) {}
