package cardroom.server.cli;

import cardroom.engine.card.Card;
import cardroom.engine.evaluation.HandEvaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate CARDS…}: names the best hand among five to seven cards. */
@Command(
        name = "evaluate",
        description = "Name the best five-card hand among five to seven cards.",
        footer = "Example: cardroom evaluate As Ks Qs Js Ts 2c 2d")
final class EvaluateCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "CARDS",
            description = "Cards such as As or Td, apart or in one word (AsKsQsJsTs).")
    private List<String> words = List.of();

    @Option(names = "--json", description = "Print the answer as one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        try {
            List<Card> cards = cards();
            int value = HandEvaluator.value(cards);
            spec.commandLine().getOut().println(json ? asJson(cards, value) : asText(cards, value));
            return ExitCode.OK;
        } catch (IllegalArgumentException wrongCards) {
            throw new ParameterException(
                    spec.commandLine(), String.valueOf(wrongCards.getMessage()), wrongCards);
        }
    }

    private static String asText(List<Card> cards, int value) {
        return joined(bestFive(cards, value))
                + ": "
                + HandEvaluator.name(value)
                + " ("
                + HandEvaluator.category(value).label().toLowerCase(Locale.ROOT)
                + ")";
    }

    /** Nothing in it needs escaping. */
    private static String asJson(List<Card> cards, int value) {
        return "{\"cards\":\"%s\",\"best\":\"%s\",\"category\":\"%s\",\"name\":\"%s\",\"value\":%d}"
                .formatted(
                        joined(cards),
                        joined(bestFive(cards, value)),
                        HandEvaluator.category(value).label(),
                        HandEvaluator.name(value),
                        value);
    }

    private static String joined(List<Card> cards) {
        return cards.stream().map(Card::toString).collect(Collectors.joining(" "));
    }

    /** The first five of the cards that are worth as much as all. */
    private static List<Card> bestFive(List<Card> cards, int value) {
        for (int chosen = 0; chosen < 1 << cards.size(); chosen++) {
            if (Integer.bitCount(chosen) == 5) {
                List<Card> five = new ArrayList<>();
                for (int i = 0; i < cards.size(); i++) {
                    if (((chosen >> i) & 1) == 1) {
                        five.add(cards.get(i));
                    }
                }
                if (HandEvaluator.value(five) == value) {
                    return five;
                }
            }
        }
        throw new IllegalStateException("no five of " + cards + " are worth " + value);
    }

    private List<Card> cards() {
        String text = String.join("", words);
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < text.length(); i += 2) {
            cards.add(Card.parse(text.substring(i, Math.min(i + 2, text.length()))));
        }
        return cards;
    }
}
