package cardroom.engine.history;

import cardroom.engine.hand.HandEvent;
import cardroom.engine.hand.HandOptions;
import cardroom.engine.hand.HandSetup;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What players wanted, as far as the table saw it. The rest is the secret of each seat, and a hand
 * that is written down is read by others.
 */
final class SeenWishes {
    private final HandSetup setup;
    private final List<HandEvent> events;

    private SeenWishes(HandSetup setup, List<HandEvent> events) {
        this.setup = setup;
        this.events = events;
    }

    /**
     * The setup with these wishes only: of all contenders the number of boards that was run, if it
     * was more than one (D13), and of those who tabled a beaten hand that they show it (D9).
     *
     * @param actions the hand in the notation, without wishes
     */
    static HandSetup in(HandSetup setup, List<HandEvent> events, List<PhhAction> actions) {
        SeenWishes seen = new SeenWishes(setup, events);
        HandSetup mucking = seen.with(Set.of());
        if (setup.options().showing().isEmpty()) {
            return mucking;
        }
        Set<Integer> showing = new TreeSet<>(setup.options().showing());
        showing.retainAll(beaten(PhhHand.of(mucking, actions)));
        return seen.with(showing);
    }

    private HandSetup with(Set<Integer> showing) {
        HandOptions options = setup.options();
        return setup.with(
                HandOptions.builder()
                        .bigBet(options.bigBet())
                        .antesAfterBlinds(options.antesAfterBlinds())
                        .straddleSetsRaise(options.straddleSetsRaise())
                        .bombPot(options.bombPot())
                        .rake(options.rake())
                        .runs(options.mostRuns(), runs())
                        .showing(showing)
                        .rabbitHunt(options.rabbitHunt())
                        .build());
    }

    private Map<Integer, Integer> runs() {
        Map<Integer, Integer> runs = new TreeMap<>();
        for (HandEvent event : events) {
            if (event instanceof HandEvent.RunsAgreed(int times)) {
                setup.players().forEach(player -> runs.put(player.seat(), times));
            }
        }
        for (HandEvent event : events) {
            if (event instanceof HandEvent.Folded(int seat)) {
                runs.remove(seat);
            }
        }
        return runs;
    }

    /** The seats that muck when nobody shows more than he must; a broken record names none. */
    private static Set<Integer> beaten(PhhHand hand) {
        Set<Integer> seats = new TreeSet<>();
        if (PhhReplay.play(hand) instanceof PhhReplay.Played(_, List<HandEvent> events)) {
            for (HandEvent event : events) {
                if (event instanceof HandEvent.CardsMucked(int seat)) {
                    seats.add(seat);
                }
            }
        }
        return seats;
    }
}
