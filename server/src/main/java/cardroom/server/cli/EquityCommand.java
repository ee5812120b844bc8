package cardroom.server.cli;

import cardroom.ai.equity.Game;
import cardroom.engine.card.Card;
import cardroom.engine.equity.Equity;
import cardroom.engine.equity.EquityCalculator;
import cardroom.engine.equity.StartingHands;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code equity HANDS…}: what share of the pot each hold'em hand or range wins. */
@Command(
        name = "equity",
        description = {
            "Show how often each of two to ten hold'em hands wins when all are shown down.",
            "Counts every board where that costs at most 100,000,000 boards (before the flop by"
                    + " symmetry, at 40,000 for each choice of hands), else draws random ones and"
                    + " states the standard error."
        },
        footer = {
            "Percentages are the best hands against one random hand.",
            "Examples: cardroom equity AcAd KhKs",
            "          cardroom equity AsKs 'TT+,AQs+' random --board 'Kd 7c 2s' --samples 100000"
        })
final class EquityCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "HANDS",
            description =
                    "Hands (AsKd) or ranges: TT+, 99-66, AJs+, KQo, A5s-A2s, AK, 15%%, random, or a"
                            + " list with commas.")
    private List<String> words = List.of();

    @Option(
            names = "--board",
            paramLabel = "CARDS",
            description = "The board: three, four or five cards in one word (Kd7c2s).")
    private String board = "";

    @Option(
            names = "--samples",
            paramLabel = "N",
            description = "Draw this many random boards, 2 to 1,000,000,000, and count none.")
    private @Nullable Integer samples;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "What random boards come from; the same seed gives the same answer (1).")
    private long seed = 1;

    @Option(names = "--json", description = "Print the answer as one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        try {
            Equity equity = equity();
            spec.commandLine().getOut().println(json ? asJson(equity) : asText(equity));
            return ExitCode.OK;
        } catch (IllegalArgumentException wrongHands) {
            throw new ParameterException(
                    spec.commandLine(), String.valueOf(wrongHands.getMessage()), wrongHands);
        }
    }

    private Equity equity() {
        List<StartingHands> hands = new ArrayList<>();
        for (String word : words) {
            hands.add(StartingHands.parse(word, EquityCommand::place));
        }
        if (samples == null) {
            return EquityCalculator.calculate(hands, cards(board), seed);
        }
        if (samples < 2 || samples > 1_000_000_000) {
            throw new IllegalArgumentException(
                    "--samples is a number from 2 to 1,000,000,000, not " + samples);
        }
        return EquityCalculator.sample(hands, cards(board), samples, seed);
    }

    /** Per cent of hands are taken from the order of heads-up play. */
    private static double place(int first, int second) {
        return Game.HOLDEM.chart(2).percentile(List.of(Card.of(first), Card.of(second)));
    }

    private static List<Card> cards(String text) {
        String joined = text.replace(" ", "");
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < joined.length(); i += 2) {
            cards.add(Card.parse(joined.substring(i, Math.min(i + 2, joined.length()))));
        }
        return cards;
    }

    private static String asText(Equity equity) {
        String counts =
                equity.exact()
                        ? "%,d boards, all counted".formatted(equity.boards())
                        : "%,d boards drawn at random, seed %d"
                                .formatted(equity.boards(), equity.seed());
        return equity.hands().stream()
                .map(hand -> line(equity.exact(), hand))
                .collect(Collectors.joining("\n", "", "\n" + counts));
    }

    private static String line(boolean exact, Equity.Hand hand) {
        String error =
                exact ? "" : " ± %.3f (standard error)".formatted(100 * hand.standardError());
        return "%s: %.3f %%%s, wins %,d, ties %,d, losses %,d"
                .formatted(
                        hand.notation(),
                        100 * hand.equity(),
                        error,
                        hand.wins(),
                        hand.ties(),
                        hand.losses());
    }

    /** Nothing in it needs escaping: a notation holds letters, digits and {@code +-,.%}. */
    private static String asJson(Equity equity) {
        String hands =
                equity.hands().stream()
                        .map(hand -> asJson(equity.exact(), hand))
                        .collect(Collectors.joining(","));
        return "{\"method\":\"%s\",\"boards\":%d,%s\"hands\":[%s]}"
                .formatted(
                        equity.exact() ? "exact" : "sampled",
                        equity.boards(),
                        equity.exact() ? "" : "\"seed\":" + equity.seed() + ",",
                        hands);
    }

    private static String asJson(boolean exact, Equity.Hand hand) {
        return "{\"hand\":\"%s\",\"wins\":%d,\"ties\":%d,\"losses\":%d,\"equity\":%s%s}"
                .formatted(
                        hand.notation(),
                        hand.wins(),
                        hand.ties(),
                        hand.losses(),
                        hand.equity(),
                        exact ? "" : ",\"standardError\":" + hand.standardError());
    }
}
