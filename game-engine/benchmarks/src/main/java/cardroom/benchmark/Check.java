package cardroom.benchmark;

import java.util.List;

/** Counts that must come out whatever the speed, and those that did. */
record Check(String name, List<Long> expected, List<Long> counted) {
    Check {
        expected = List.copyOf(expected);
        counted = List.copyOf(counted);
    }

    boolean isRight() {
        return expected.equals(counted);
    }
}
