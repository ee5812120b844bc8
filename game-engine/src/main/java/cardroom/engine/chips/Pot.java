package cardroom.engine.chips;

import java.util.List;

/** Chips in the middle and the seats that can win them, in clockwise order from the button. */
public record Pot(long amount, List<Integer> seats) {
    public Pot {
        seats = List.copyOf(seats);
    }
}
