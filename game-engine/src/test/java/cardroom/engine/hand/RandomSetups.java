package cardroom.engine.hand;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random terms of hands: 2–10 players, unequal and short stacks, antes, straddles, posts. */
final class RandomSetups {
    private final SplittableRandom random;

    RandomSetups(SplittableRandom random) {
        this.random = random;
    }

    HandSetup next() {
        int players = 2 + random.nextInt(9);
        long bigBlind = new long[] {2, 3, 10, 100}[random.nextInt(4)];
        long smallBlind = random.nextInt(8) == 0 ? bigBlind : Math.max(1, bigBlind / 2);
        boolean equalAntes = random.nextInt(4) == 0;
        boolean bigBlindAnte = !equalAntes && random.nextInt(6) == 0;
        long ante = 1 + random.nextLong(bigBlind);
        int straddler = players > 3 && random.nextInt(6) == 0 ? 2 : -1;
        int poster = players > 4 && random.nextInt(5) == 0 ? 3 + random.nextInt(players - 3) : -1;
        boolean deadSmallBlind = players > 2 && random.nextInt(10) == 0;
        int firstSeat = random.nextInt(10);
        int bigBlindPlace = players == 2 ? 0 : 1;
        List<HandSetup.Player> list = new ArrayList<>();
        for (int i = 0; i < players; i++) {
            long blind =
                    i == bigBlindPlace
                            ? bigBlind
                            : i == 1 - bigBlindPlace
                                    ? (deadSmallBlind ? 0 : smallBlind)
                                    : i == straddler ? 2 * bigBlind : 0;
            long own = equalAntes || (bigBlindAnte && i == bigBlindPlace) ? ante : 0;
            long post = i == poster ? bigBlind : 0;
            list.add(new HandSetup.Player((firstSeat + i) % 10, stack(bigBlind), own, blind, post));
        }
        int button = (firstSeat + players - 1) % 10;
        boolean trim = equalAntes ? random.nextBoolean() : !bigBlindAnte;
        return new HandSetup(Variant.NT, list, button, bigBlind, trim);
    }

    private long stack(long bigBlind) {
        return switch (random.nextInt(5)) {
            case 0 -> 1 + random.nextLong(2 * bigBlind);
            case 1 -> bigBlind + random.nextLong(8 * bigBlind);
            case 2 -> 20 * bigBlind;
            default -> 5 * bigBlind + random.nextLong(100 * bigBlind);
        };
    }
}
