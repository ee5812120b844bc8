package cardroom.ai;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The people that bots pretend to be. */
public final class Characters {
    private static final List<BotCharacter> ALL =
            List.of(
                    character("Nora", "nit", "Knits between hands. Folds between stitches."),
                    character("Theo", "tag", "Retired chess coach, still counts everything."),
                    character("Juno", "lag", "Street drummer with fast hands."),
                    character("Barney", "station", "Just wants to see your cards."),
                    character("Wilma", "maniac", "Has never met a pot she did not like."),
                    character("Percival", "nit", "Keeps his chips in alphabetical order."),
                    character("Ines", "tag", "Says little and bets a lot."),
                    character("Rafi", "lag", "Raises because it is Tuesday."),
                    character("Poppy", "station", "Calls it intuition."),
                    character("Blaze", "maniac", "All gas."),
                    character("Agatha", "nit", "Waits for aces, and then thinks it over."),
                    character("Otto", "tag", "Clockmaker. Patient, precise, unforgiving."),
                    character("Suki", "lag", "Bluffs first, apologises later."),
                    character("Gus", "station", "Drives a bus, stops at every street."),
                    character("Dolores", "maniac", "Took up poker for a quiet evening."),
                    character("Ezra", "nit", "Brought a book."),
                    character("Maren", "tag", "Sails by night, plays by numbers."),
                    character("Cosmo", "lag", "Sees patterns. Some are there."),
                    character("Tilda", "station", "Too curious to fold."),
                    character("Rocco", "maniac", "Louder than his cards."),
                    character("Harriet", "tag", "Beekeeper: calm until it stings."),
                    character("Milo", "lag", "Juggles chips, sometimes yours."),
                    character("Clem", "station", "Here for the company."),
                    character("Winifred", "nit", "Last bluffed in 1987."));

    private static final List<String> DEMO = List.of("tag", "station", "lag", "nit");

    private Characters() {}

    /** All characters; names are unique. */
    public static List<BotCharacter> all() {
        return ALL;
    }

    /** Four characters of four styles for the demo table numbered {@code table} (from 0). */
    public static List<BotCharacter> demo(int table) {
        return DEMO.stream()
                .map(style -> {
                    List<BotCharacter> cast = ofStyle(style);
                    return cast.get(Math.floorMod(table, cast.size()));
                })
                .toList();
    }

    /**
     * A character of this style whose name is not among {@code taken}, always the same for the same
     * arguments; when all are taken the first of the style gets a number. A style without
     * characters lends its name.
     */
    public static BotCharacter pick(String style, Collection<String> taken) {
        List<BotCharacter> cast = ofStyle(style);
        for (BotCharacter character : cast) {
            if (!taken.contains(character.name())) {
                return character;
            }
        }
        BotCharacter first =
                cast.isEmpty()
                        ? character(capitalised(style), style, "Made for experiments.")
                        : cast.getFirst();
        int number = cast.isEmpty() ? 1 : 2;
        while (taken.contains(numbered(first, number).name())) {
            number++;
        }
        return numbered(first, number);
    }

    private static BotCharacter numbered(BotCharacter character, int number) {
        return number == 1
                ? character
                : new BotCharacter(
                        character.name() + " " + number, character.style(), character.tagline());
    }

    private static List<BotCharacter> ofStyle(String style) {
        return ALL.stream().filter(character -> character.style().equals(style)).toList();
    }

    private static String capitalised(String style) {
        return style.substring(0, 1).toUpperCase(Locale.ROOT) + style.substring(1);
    }

    private static BotCharacter character(String name, String style, String tagline) {
        return new BotCharacter(name, style, tagline);
    }
}
