package cardroom.server.history;

import cardroom.engine.hand.PlayerInHand;
import cardroom.engine.history.PhhReplay;
import cardroom.server.history.ReplayReport.Status;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** Plays recorded hands from PHH files through the engine and compares the results. */
public final class HandReplayer {
    private final Path file;
    private final Consumer<ReplayReport> listener;

    private HandReplayer(Path file, Consumer<ReplayReport> listener) {
        this.file = file;
        this.listener = listener;
    }

    /** Whether a file holds recorded hands, judged by its name. */
    public static boolean isRecord(Path file) {
        return PhhFile.isPhh(file);
    }

    /** Replays every hand of {@code file} and reports each once. */
    public static void replay(Path file, Consumer<ReplayReport> listener) {
        PhhFile.read(file, new HandReplayer(file, listener).visitor());
    }

    /** Replays every hand of a file of that name with these bytes. */
    static void replay(Path file, byte[] bytes, Consumer<ReplayReport> listener) {
        PhhFile.read(file, bytes, new HandReplayer(file, listener).visitor());
    }

    private PhhFile.Visitor visitor() {
        return new PhhFile.Visitor() {
            @Override
            public void onHand(PhhDocument document) {
                replay(document);
            }

            @Override
            public void onFault(String key, PhhFileException fault) {
                fail(key, fault.line(), fault.reason());
            }
        };
    }

    private void replay(PhhDocument document) {
        try {
            PhhRecord told = PhhReader.read(document);
            switch (PhhReplay.play(told.hand())) {
                case PhhReplay.Played played -> compare(document, told, played.end().players());
                case PhhReplay.Broken(int action, String reason) ->
                        fail(document, told, action, reason);
            }
        } catch (PhhReader.UnsupportedException otherGame) {
            report(
                    document.key(),
                    Status.UNSUPPORTED,
                    document.firstLine(),
                    String.valueOf(otherGame.getMessage()));
        } catch (PhhFileException broken) {
            fail(document.key(), broken.line(), broken.reason());
        }
    }

    private void compare(PhhDocument document, PhhRecord told, List<PlayerInHand> players) {
        List<BigDecimal> stacks = amounts(told, players, PlayerInHand::stack);
        List<BigDecimal> won = amounts(told, players, PlayerInHand::won);
        String error = "";
        Status status = Status.EXACT;
        if (told.finishingStacks().isEmpty() && told.winnings().isEmpty()) {
            status = Status.UNCHECKED;
            error = "neither finishing_stacks nor winnings to compare with";
        } else if (!agree(told.finishingStacks(), stacks)) {
            status = Status.DIFFER;
            error = difference("finishing_stacks", told.finishingStacks(), stacks);
        } else if (!agree(told.winnings(), won)) {
            status = Status.DIFFER;
            error = difference("winnings", told.winnings(), won);
        }
        listener.accept(
                new ReplayReport(
                        file,
                        document.key(),
                        status,
                        document.firstLine(),
                        stacks,
                        told.finishingStacks(),
                        error));
    }

    private static boolean agree(List<BigDecimal> expected, List<BigDecimal> played) {
        for (int i = 0; i < expected.size(); i++) {
            if (expected.get(i).compareTo(played.get(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    private static String difference(
            String name, List<BigDecimal> expected, List<BigDecimal> played) {
        return name + " are " + plain(expected) + ", the replay gives " + plain(played);
    }

    private static List<String> plain(List<BigDecimal> amounts) {
        return amounts.stream().map(BigDecimal::toPlainString).toList();
    }

    private static List<BigDecimal> amounts(
            PhhRecord told, List<PlayerInHand> players, ToLongFunction<PlayerInHand> amount) {
        return players.stream()
                .map(player -> BigDecimal.valueOf(amount.applyAsLong(player), told.decimals()))
                .toList();
    }

    private void fail(PhhDocument document, PhhRecord told, int action, String reason) {
        if (action == 0) {
            fail(document.key(), document.firstLine(), reason);
        } else {
            PhhRecord.ActionLine line = told.actionLines().get(action - 1);
            fail(
                    document.key(),
                    line.line(),
                    "action %d '%s': %s".formatted(action, line.text(), reason));
        }
    }

    private void fail(String key, int line, String reason) {
        report(key, Status.FAILED, line, reason);
    }

    private void report(String key, Status status, int line, String error) {
        listener.accept(new ReplayReport(file, key, status, line, List.of(), List.of(), error));
    }
}
