package cardroom.engine.table;

import cardroom.engine.hand.HandOptions;
import cardroom.engine.hand.HandSetup;
import cardroom.engine.hand.Variant;
import cardroom.engine.table.HouseRules.AnteKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What everybody puts in before the cards, and the options of the hand.
 *
 * <p>A bomb pot: everybody antes, nobody posts (C13). Short deck: everybody antes, and only the
 * button posts a live blind of the size of the big blind. Otherwise the blinds in their seats, a
 * straddle (C11), and from those who owe (C9, C10) a live big blind and a dead small blind; a
 * straddle under the gun settles both.
 */
final class Deal {
    private final TableState state;
    private final TableSettings settings;
    private final Positions positions;
    private final boolean bombPot;

    private Deal(TableState state, Positions positions) {
        this.state = state;
        this.settings = state.settings();
        this.positions = positions;
        bombPot = settings.rules().isBombPot(state.handNumber() + 1);
    }

    /** The next hand of {@code state} with these positions. */
    static HandSetup setup(TableState state, Positions positions) {
        return new Deal(state, positions).setup();
    }

    private HandSetup setup() {
        List<HandSetup.Player> players = new ArrayList<>();
        for (int seat : positions.dealt()) {
            players.add(player(state.seat(seat).orElseThrow()));
        }
        // a big-blind ante is everybody's, however short (C7); individual antes are layers (C6)
        boolean trim = bombPot || settings.rules().ante() == AnteKind.EACH;
        return new HandSetup(
                        settings.variant(), players, positions.button(), settings.bigBlind(), trim)
                .with(options());
    }

    private HandSetup.Player player(SeatState seat) {
        long blind = blind(seat.seat());
        boolean buys = positions.buyer() == seat.seat();
        boolean straddles = positions.straddler() == seat.seat();
        Owes owes = owes(seat, straddles, buys);
        boolean inPlace = blind > 0 && !buys && !straddles;
        return new HandSetup.Player(
                seat.seat(),
                seat.stack(),
                ante(seat.seat()),
                blind,
                owes.big() && blind == 0 ? settings.bigBlind() : 0,
                owes.small() && !inPlace ? settings.smallBlind() : 0);
    }

    /** What the seat has to make up in this hand. */
    private Owes owes(SeatState seat, boolean straddles, boolean buys) {
        if (buys) {
            return Owes.BOTH;
        }
        int utg = ButtonRule.nextOf(positions.dealt(), positions.bigBlindPayer());
        return bombPot || (straddles && seat.seat() == utg) ? Owes.NONE : seat.owes();
    }

    /** The blind that goes with the seat: of a position, of a straddle or of a bought button. */
    private long blind(int seat) {
        if (bombPot) {
            return 0;
        }
        if (settings.variant() == Variant.NS) {
            return seat == positions.button() ? settings.bigBlind() : 0;
        }
        if (seat == positions.straddler()) {
            return Straddle.amount(settings);
        }
        if (seat == positions.bigBlindPayer()) {
            return settings.bigBlind();
        }
        return seat == positions.smallBlindPayer() ? settings.smallBlind() : 0;
    }

    private long ante(int seat) {
        HouseRules rules = settings.rules();
        if (bombPot) {
            return rules.bombPotAnte() == 0 ? 2 * settings.bigBlind() : rules.bombPotAnte();
        }
        if (settings.variant() == Variant.NS) {
            return settings.ante() == 0 ? settings.smallBlind() : settings.ante();
        }
        boolean pays = rules.ante() == AnteKind.EACH || seat == positions.bigBlindPayer();
        return pays ? settings.ante() : 0;
    }

    private HandOptions options() {
        HouseRules rules = settings.rules();
        boolean blindFirst = !bombPot && rules.ante() == AnteKind.BIG_BLIND && !rules.anteFirst();
        return HandOptions.builder()
                .antesAfterBlinds(blindFirst)
                .straddleSetsRaise(rules.straddleRaise())
                .bombPot(bombPot)
                .rake(rules.rake())
                .runs(rules.runs(), runs(rules.runs()))
                .showing(showing())
                .rabbitHunt(rules.rabbitHunt())
                .build();
    }

    /** A bot wants what the table allows, so that the persons in the hand decide (D13). */
    private Map<Integer, Integer> runs(int most) {
        Map<Integer, Integer> wanted = new TreeMap<>();
        for (int number : positions.dealt()) {
            SeatState seat = state.seat(number).orElseThrow();
            int runs = seat.occupant().isBot() ? most : Math.min(seat.prefs().runs(), most);
            if (runs > 1) {
                wanted.put(number, runs);
            }
        }
        return wanted;
    }

    private Set<Integer> showing() {
        Set<Integer> showing = new TreeSet<>();
        for (int number : positions.dealt()) {
            if (!state.seat(number).orElseThrow().prefs().autoMuck()) {
                showing.add(number);
            }
        }
        return showing;
    }
}
