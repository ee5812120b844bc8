package cardroom.engine.evaluation;

import java.util.Arrays;

/**
 * A perfect hash from the sum of rank words to the value of the best hand without a flush, for one
 * number of cards.
 *
 * <p>The upper bits of a sum choose a displacement, and the lower bits plus that displacement the
 * slot. The words are random, so a sum is already a good hash and costs no multiplication.
 * Displacements are found first-fit, the fullest bucket first ("hash and displace").
 */
final class RankTable {
    private final int slotBits;
    private final int bucketShift;
    private final char[] displacements;
    private final char[] values;

    private RankTable(int slotBits, int bucketBits) {
        this.slotBits = slotBits;
        this.bucketShift = Integer.SIZE - bucketBits;
        this.displacements = new char[1 << bucketBits];
        this.values = new char[1 << slotBits];
    }

    /** Builds the table, or throws when the words make two sums collide. */
    static RankTable of(HandClasses classes, int cards, int[] words, int slotBits, int bucketBits) {
        RankTable table = new RankTable(slotBits, bucketBits);
        table.place(Entries.of(classes, cards, words, table.bucketShift));
        return table;
    }

    char[] displacements() {
        return displacements;
    }

    char[] values() {
        return values;
    }

    private void place(Entries entries) {
        int[] bySize = entries.bucketsBySize();
        for (int bucket : bySize) {
            int from = entries.first[bucket];
            int to = entries.first[bucket + 1];
            if (from == to) {
                return;
            }
            displacements[bucket] = (char) firstFit(entries.sums, from, to);
            for (int i = from; i < to; i++) {
                values[slot(entries.sums[i], displacements[bucket])] = entries.values[i];
            }
        }
    }

    private int firstFit(int[] sums, int from, int to) {
        for (int displacement = 0; displacement < values.length; displacement++) {
            if (fits(sums, from, to, displacement)) {
                return displacement;
            }
        }
        throw new IllegalStateException("the rank words collide; choose another seed");
    }

    private boolean fits(int[] sums, int from, int to, int displacement) {
        for (int i = from; i < to; i++) {
            int slot = slot(sums[i], displacement);
            if (values[slot] != 0) {
                return false;
            }
            for (int j = from; j < i; j++) {
                if (slot(sums[j], displacement) == slot) {
                    return false;
                }
            }
        }
        return true;
    }

    private int slot(int sum, int displacement) {
        return (sum + displacement) & ((1 << slotBits) - 1);
    }

    /** All sums with their values, grouped by bucket: a counting sort. */
    private static final class Entries {
        final int[] first;
        final int[] sums;
        final char[] values;

        private Entries(int buckets, int size) {
            first = new int[buckets + 1];
            sums = new int[size];
            values = new char[size];
        }

        static Entries of(HandClasses classes, int cards, int[] words, int shift) {
            int[] sums = new int[RankCounts.number(cards, classes.lowest())];
            char[] values = new char[sums.length];
            int[] next = {0};
            RankCounts.forEach(
                    cards,
                    classes.lowest(),
                    counts -> {
                        int sum = 0;
                        for (int rank = 0; rank < RankCounts.RANKS; rank++) {
                            sum += counts[rank] * words[rank];
                        }
                        sums[next[0]] = sum;
                        values[next[0]++] = (char) classes.valueOfCounts(counts);
                    });
            Entries entries = new Entries(1 << (Integer.SIZE - shift), sums.length);
            entries.group(sums, values, shift);
            return entries;
        }

        private void group(int[] unsortedSums, char[] unsortedValues, int shift) {
            for (int sum : unsortedSums) {
                first[(sum >>> shift) + 1]++;
            }
            for (int bucket = 1; bucket < first.length; bucket++) {
                first[bucket] += first[bucket - 1];
            }
            int[] next = first.clone();
            for (int i = 0; i < unsortedSums.length; i++) {
                int place = next[unsortedSums[i] >>> shift]++;
                sums[place] = unsortedSums[i];
                values[place] = unsortedValues[i];
            }
        }

        int[] bucketsBySize() {
            int buckets = first.length - 1;
            long[] keyed = new long[buckets];
            for (int bucket = 0; bucket < buckets; bucket++) {
                keyed[bucket] = ((long) (first[bucket] - first[bucket + 1]) << 32) | bucket;
            }
            Arrays.sort(keyed);
            int[] order = new int[buckets];
            for (int i = 0; i < buckets; i++) {
                order[i] = (int) keyed[i];
            }
            return order;
        }
    }
}
