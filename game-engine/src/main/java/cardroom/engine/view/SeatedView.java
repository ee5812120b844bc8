package cardroom.engine.view;

/** Everything that the player of one seat may know: what a bot or a model decides from. */
public record SeatedView(TableView table, PrivateView own) {}
