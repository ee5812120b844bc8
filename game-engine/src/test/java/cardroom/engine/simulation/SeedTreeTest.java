package cardroom.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cardroom.engine.card.Deck;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Chance that can be repeated, in any language: the published vectors of its parts, and decks that
 * the program of docs/seeds.md deals too.
 */
final class SeedTreeTest {
    /** From {@code vectors_sip128} of the reference implementation: key 00 01 02 …, message too. */
    @ParameterizedTest
    @CsvSource({
        "0, a3817f04ba25a8e66df67214c7550293",
        "1, da87c1d86b99af44347659119b22fc45",
        "2, 8177228da4a45dc7fca38bdef60affe4",
        "15, 5493e99933b0a8117e08ec0f97cfc3d9",
        "63, 5150d1772f50834a503e069a973fbd7c"
    })
    void hash_ofThePublishedMessages_isThePublishedHash(int length, String hash) {
        byte[] message = new byte[length];
        for (int i = 0; i < length; i++) {
            message[i] = (byte) i;
        }
        long[] words = SipHash.hash(0x0706_0504_0302_0100L, 0x0f0e_0d0c_0b0a_0908L, message);
        HexFormat hex = HexFormat.of();
        assertThat(
                        hex.toHexDigits(Long.reverseBytes(words[0]))
                                + hex.toHexDigits(Long.reverseBytes(words[1])))
                .isEqualTo(hash);
    }

    /** The first numbers that the authors' program gives from the state 1, 2, 3, 4. */
    @Test
    void numbers_fromThePublishedState_areThePublishedOnes() {
        SeededRandom random = new SeededRandom(1, 2, 3, 4);
        long[] numbers = LongStream.generate(random).limit(6).toArray();
        assertThat(numbers)
                .containsExactly(
                        11_520,
                        0,
                        1_509_978_240,
                        1_215_971_899_390_074_240L,
                        1_216_172_134_540_287_360L,
                        607_988_272_756_665_600L);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 7c8hAhKd8s3d5hJsQs4sAd6d2h3cQh6hQc5s9c2c9dTdJh7hJd3s6s9hKs4hKc6c8c5d9sTs2dTc8dKh5c"
                + "Jc4d3h7d7s4cThQd2sAsAc",
        "1, 0, 1, 2dTh4d4c7c6h8d8c9dJs5c3d2s9sKc5hTd3sQsQdJh5d7dKsJcAhJdAcAs5s4h7sQhTc7h3h2c2hKd8hQc"
                + "9h6s3c6c6dKhTs9c8sAd4s",
        "1, 1, 0, AsAdKc3sJh4s2c3hTs4cTdKd8h6hKs9sKh8s8d3cAc5c6c7sTcQc2h6s6d4d3dThQh4hQd9c2d9hJcAh5h"
                + "9d8cQs5s7cJd2s7h5d7dJs",
        "-1, 7, 1099511627776, Ks6hTh8h3s9d6d3h7sAhKd2dQh4dTcJh5sJsJcKc4h2cAs8c9c6c5hTsQd3d4c5cAc3cQs"
                + "Kh6sTd7c8sQc9s4s9hJd2h2s8d5d7dAd7h"
    })
    void deck_ofRootBlockAndDeal_isTheOneOfTheDocument(
            long root, long block, long deal, String deck) {
        SeedTree node = SeedTree.root(root).child(block).child(deal).child(SeedTree.DECK);
        assertThat(Deck.shuffled(node.random()).text()).isEqualTo(deck);
    }

    @Test
    void numbers_ofChoicesAndSeats_areThoseOfTheDocument() {
        SeedTree deal = SeedTree.root(1).child(0).child(0);
        assertThat(deal.child(SeedTree.CHOICES).random().getAsLong())
                .isEqualTo(5_414_146_175_477_654_040L);
        SeededRandom third = deal.seat(3).random();
        assertThat(LongStream.generate(() -> third.below(100L)).limit(10))
                .containsExactly(27L, 86L, 48L, 70L, 40L, 69L, 53L, 8L, 12L, 27L);
    }

    @Test
    void nodes_ofTenThousandPaths_areAllDifferent() {
        Set<SeedTree> seen = new HashSet<>();
        for (long root = 0; root < 10; root++) {
            for (long block = 0; block < 10; block++) {
                for (long deal = 0; deal < 20; deal++) {
                    SeedTree node = SeedTree.root(root).child(block).child(deal);
                    seen.add(node.child(SeedTree.DECK));
                    seen.add(node.child(SeedTree.STACKS));
                    seen.add(node.child(SeedTree.CHOICES));
                    seen.add(node.seat(0));
                    seen.add(node.child(0));
                }
            }
        }
        assertThat(seen).hasSize(10_000);
    }

    @Test
    void numbers_ofOneMorePurpose_changeNoOther() {
        SeedTree deal = SeedTree.root(5).child(2).child(9);
        String before = Deck.shuffled(deal.child(SeedTree.DECK).random()).text();
        deal.child(SeedTree.STACKS).random().below(100L);
        deal.seat(1).random().below(100L);
        assertThat(Deck.shuffled(deal.child(SeedTree.DECK).random()).text()).isEqualTo(before);
    }

    @Test
    void purpose_notInAscii_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeedTree.root(1).child("Karten für Anna"))
                .withMessageContaining("ASCII");
    }
}
