package cardroom.engine.hand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Random terms of hands of all variants: 2–10 players, unequal and short stacks, antes, straddles,
 * posts, dead chips, bomb pots, rake, several runs.
 */
final class RandomSetups {
    private static final long[] BIG_BLINDS = {2, 3, 10, 100};

    private final SplittableRandom random;
    private long bigBlind;
    private int players;

    RandomSetups(SplittableRandom random) {
        this.random = random;
    }

    HandSetup next() {
        return next(Variant.values()[random.nextInt(Variant.values().length)]);
    }

    HandSetup next(Variant variant) {
        players = 2 + random.nextInt(9);
        bigBlind = BIG_BLINDS[random.nextInt(BIG_BLINDS.length)];
        boolean bombPot = random.nextInt(10) == 0;
        boolean equalAntes = bombPot || random.nextInt(4) == 0;
        boolean bigBlindAnte = !equalAntes && random.nextInt(6) == 0;
        long ante = 1 + random.nextLong(bigBlind);
        long[] blinds = bombPot ? new long[players] : blinds(variant);
        int poster = !bombPot && players > 4 && chance(4) ? 3 + random.nextInt(players - 3) : -1;
        int firstSeat = random.nextInt(10);
        List<HandSetup.Player> list = new ArrayList<>();
        for (int i = 0; i < players; i++) {
            boolean pays = equalAntes || (bigBlindAnte && i == (players == 2 ? 0 : 1));
            boolean posts = i == poster && blinds[i] == 0;
            list.add(
                    new HandSetup.Player(
                            (firstSeat + i) % 10,
                            stack(),
                            pays ? ante : 0,
                            blinds[i],
                            posts ? bigBlind : 0,
                            posts && chance(2) ? 1 + random.nextLong(bigBlind) : 0));
        }
        int button = (firstSeat + players - 1) % 10;
        boolean trim = equalAntes ? random.nextBoolean() : !bigBlindAnte;
        return new HandSetup(variant, list, button, bigBlind, trim).with(options(bombPot));
    }

    private long[] blinds(Variant variant) {
        long[] blinds = new long[players];
        int last = players - 1;
        if (variant == Variant.NS && chance(2)) {
            blinds[last] = bigBlind;
            return blinds;
        }
        long smallBlind = chance(8) ? bigBlind : Math.max(1, bigBlind / 2);
        boolean deadSmallBlind = players > 2 && chance(10);
        blinds[players == 2 ? 1 : 0] = deadSmallBlind ? 0 : smallBlind;
        blinds[players == 2 ? 0 : 1] = bigBlind;
        if (players > 3 && chance(5)) {
            blinds[2] = 2 * bigBlind;
        }
        if (players > 3 && chance(8)) {
            blinds[last] = Math.max(2 * bigBlind, 2 * blinds[2]);
        }
        return blinds;
    }

    private HandOptions options(boolean bombPot) {
        HandOptions.Builder options =
                HandOptions.builder()
                        .bombPot(bombPot)
                        .bigBet(chance(4) ? 3 * bigBlind : 0)
                        .antesAfterBlinds(chance(4))
                        .straddleSetsRaise(chance(2))
                        .runs(1 + random.nextInt(3), wanted());
        if (chance(3)) {
            long cap = chance(2) ? 0 : 1 + random.nextLong(3 * bigBlind);
            options.rake(new Rake(1 + random.nextInt(1_000), cap, random.nextBoolean()));
        }
        return options.build();
    }

    /** Mostly two or three runs, so that all agree now and then. */
    private Map<Integer, Integer> wanted() {
        Map<Integer, Integer> wanted = new HashMap<>();
        for (int seat = 0; seat < 10; seat++) {
            wanted.put(seat, chance(10) ? 1 : 2 + random.nextInt(2));
        }
        return wanted;
    }

    private long stack() {
        return switch (random.nextInt(5)) {
            case 0 -> 1 + random.nextLong(2 * bigBlind);
            case 1 -> bigBlind + random.nextLong(8 * bigBlind);
            case 2 -> 20 * bigBlind;
            default -> 5 * bigBlind + random.nextLong(100 * bigBlind);
        };
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
