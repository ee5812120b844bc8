package cardroom.ai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CharactersTest {
    @Test
    void all_names_areUniqueShortAndOfKnownStyles() {
        assertThat(Characters.all()).extracting(BotCharacter::name).doesNotHaveDuplicates();
        assertThat(Characters.all())
                .allMatch(character -> character.name().length() <= 24)
                .allMatch(character -> Strategies.names().contains(character.style()))
                .allMatch(character -> !character.tagline().isBlank());
    }

    @Test
    void demo_tables_haveFourStylesAndDifferentPeople() {
        assertThat(Characters.demo(0)).extracting(BotCharacter::style).doesNotHaveDuplicates();
        assertThat(Characters.demo(0)).hasSize(4).doesNotContainAnyElementsOf(Characters.demo(1));
        assertThat(Characters.demo(3)).isEqualTo(Characters.demo(3));
    }

    @Test
    void pick_allTaken_numbersTheName() {
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            BotCharacter picked = Characters.pick("nit", taken);
            assertThat(picked.style()).isEqualTo("nit");
            assertThat(taken).doesNotContain(picked.name());
            taken.add(picked.name());
        }
        assertThat(taken).startsWith("Nora", "Percival").contains("Nora 2", "Nora 3");
    }

    @Test
    void pick_styleWithoutCharacters_lendsItsName() {
        assertThat(Characters.pick("random", List.of()).name()).isEqualTo("Random");
        assertThat(Characters.pick("random", List.of("Random")).name()).isEqualTo("Random 2");
    }
}
