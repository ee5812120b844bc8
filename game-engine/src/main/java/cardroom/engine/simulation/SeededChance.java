package cardroom.engine.simulation;

/** Hand h is deal h of block 0. */
final class SeededChance implements HandChance {
    private final SeedTree block;
    private SeedTree deal;
    private final SeededRandom stacks;
    private final SeededRandom cards;
    private final SeededRandom choices;

    SeededChance(long root) {
        block = SeedTree.root(root).child(0);
        deal = block;
        stacks = block.random();
        cards = block.random();
        choices = block.random();
    }

    @Override
    public void begin(long number) {
        deal = block.child(number);
    }

    @Override
    public WideRandom stacks() {
        stacks.restart(deal.child(SeedTree.STACKS));
        return stacks;
    }

    @Override
    public WideRandom cards() {
        cards.restart(deal.child(SeedTree.DECK));
        return cards;
    }

    @Override
    public WideRandom choices() {
        choices.restart(deal.child(SeedTree.CHOICES));
        return choices;
    }
}
